import { sha256 } from '../../../adapters/aws/hash.ts';
import { installing } from '../../../adapters/browser/install.ts';
import { memoryTokens } from '../../../adapters/memory/tokens.ts';
import { slackInstall } from '../../../adapters/slack/install.ts';
import type { Web } from '../../../adapters/slack/web.ts';
import { type Installable, slackOAuth } from '../../../infra/local/standins/slack/oauth.ts';
import { browsing, own, pendingInMemory } from '../browser.ts';
import { fresh } from '../fresh.ts';

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
  const installed: string[][] = [];
  const needs = {
    ...credentials,
    own,
    authorizeUrl: 'https://slack.com/oauth/v2/authorize',
    web,
    shelf,
    pending: pendingInMemory(),
    installed: async (...both: string[]) => void installed.push(both),
    fresh,
    hash: sha256,
    now,
  };
  const install = installing(needs, slackInstall(needs));
  const browser = () => browsing(install, '/slack/install');
  return { clock, now, slack, calls, lost, web, shelf, installed, browser, install };
};
