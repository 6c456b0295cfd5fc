import { sha256 } from '../../../adapters/aws/hash.ts';
import { type InstallAnswer, installing } from '../../../adapters/browser/install.ts';
import { memoryTokens } from '../../../adapters/memory/tokens.ts';
import { slackInstall } from '../../../adapters/slack/install.ts';
import type { Web } from '../../../adapters/slack/web.ts';
import type { PendingInstall } from '../../../core/ports/tokens.ts';
import { type Installable, slackOAuth } from '../../../infra/local/standins/slack/oauth.ts';
import { fresh } from '../fresh.ts';

/** Our own address. */
export const own = 'https://folkmoot.example';
export const harbour: Installable = { id: 'T1', name: 'Harbour Trust' };
export const council: Installable = {
  id: 'E1',
  name: 'Council',
  wide: true,
  organisation: { id: 'E1', name: 'Council' },
};
export const credentials = { clientId: '1.2', clientSecret: 'client secret' };

/** Slack's pages, and ours behind a browser, on a clock that a test moves. */
export const staged = ({ rotates = true } = {}) => {
  const clock = { now: Date.UTC(2027, 0, 4, 9) };
  const now = () => new Date(clock.now).toISOString();
  const slack = slackOAuth({
    ...credentials,
    redirectUri: `${own}/slack/installed`,
    rotates,
    machine: () => clock.now,
    fresh,
  });
  const calls: Record<string, unknown>[] = [];
  const lost = { answers: 0 };
  const web: Web = async (method, args) => {
    calls.push({ method, ...args });
    const answer = slack.access(args);
    if (lost.answers > 0) {
      lost.answers -= 1;
      return { kind: 'unsure' };
    }
    return typeof answer === 'string'
      ? { kind: 'error', code: answer }
      : { kind: 'ok', body: { ok: true, ...answer } };
  };
  const shelf = memoryTokens();
  const pending = new Map<string, PendingInstall>();
  const installed: string[][] = [];
  const needs = {
    ...credentials,
    own,
    authorizeUrl: 'https://slack.com/oauth/v2/authorize',
    web,
    shelf,
    pending: {
      begin: async (state: string, one: PendingInstall) => void pending.set(state, one),
      take: async (state: string) => {
        const one = pending.get(state);
        pending.delete(state);
        return one;
      },
    },
    installed: async (...both: string[]) => void installed.push(both),
    fresh,
    hash: sha256,
    now,
  };
  const install = installing(needs, slackInstall(needs));
  /** A browser with its cookies, which goes where it is sent. */
  const browser = () => {
    let cookies: string[] = [];
    const go = async (address: string): Promise<InstallAnswer> => {
      const { pathname, searchParams } = new URL(address);
      const query = Object.fromEntries(searchParams);
      const answer = await install({ path: pathname, query, cookies });
      const set = answer.headers['set-cookie'];
      if (set) cookies = set.includes('Max-Age=0') ? [] : [set.split(';')[0] ?? ''];
      return answer;
    };
    return {
      go,
      start: async (): Promise<string> => (await go(`${own}/slack/install`)).headers.location ?? '',
      cookies: () => cookies,
    };
  };
  return { clock, now, slack, calls, lost, web, shelf, pending, installed, browser, install };
};
