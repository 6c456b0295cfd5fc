import * as z from 'zod';
import { mayFetch } from './guard.ts';
import { type Http, json, type NotReached, type Reached } from './http.ts';
import type { TeamsSettings } from './settings.ts';

/** The bot's own token for outgoing calls; undefined while it cannot be had. */
export interface AppToken {
  readonly get: () => Promise<string | undefined>;
  /** The service refused the one given out. */
  readonly drop: () => void;
}

const answer = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number() });
/** A token is not used in its last five minutes. */
const margin = 5 * 60;
/** How a login service says that it does not take a secret. */
const refusals: ReadonlySet<number> = new Set([400, 401]);

/** A login address may be the endpoint itself, a tenant's, or the service's. */
export const tokenAddress = ({
  TEAMS_LOGIN_URL,
  TEAMS_TENANT_ID,
}: Pick<TeamsSettings, 'TEAMS_LOGIN_URL' | 'TEAMS_TENANT_ID'>): string => {
  const base = TEAMS_LOGIN_URL.replace(/\/+$/, '');
  if (base.endsWith('/token')) return base;
  const tenant = new URL(base).pathname === '/' ? `/${encodeURIComponent(TEAMS_TENANT_ID)}` : '';
  return `${base}${tenant}/oauth2/v2.0/token`;
};

/** Client credentials against the login service, kept until shortly before they run out; one fetch at a time. */
export const appToken = (settings: TeamsSettings, http: Http, now: () => number): AppToken => {
  let held: { readonly token: string; readonly until: number } | undefined;
  let fetching: Promise<string | undefined> | undefined;
  let password = settings.TEAMS_APP_PASSWORD;

  const asked = (url: string): Promise<Reached | NotReached> => {
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: settings.TEAMS_APP_ID,
      client_secret: password,
      scope: 'https://api.botframework.com/.default',
    }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return http(url, { method: 'POST', headers, body, timeoutMs: 1_500 });
  };
  /** The service refused the password: it may have been put anew since. */
  const isPutAnew = async (): Promise<boolean> => {
    const before = password;
    password = (await settings.passwordAnew?.()) ?? before;
    return password !== before;
  };
  const fetchToken = async (): Promise<string | undefined> => {
    const url = tokenAddress(settings);
    if (!mayFetch(url)) return undefined;
    let reached = await asked(url);
    if (refusals.has(reached.status) && (await isPutAnew())) reached = await asked(url);
    const read = answer.safeParse(reached.status === 200 ? json(reached) : undefined);
    if (!read.success) return undefined;
    const { access_token: token, expires_in: seconds } = read.data;
    held = { token, until: now() + Math.max(seconds - margin, seconds / 2) * 1000 };
    return token;
  };
  return {
    get: async () => {
      if (held && held.until > now()) return held.token;
      fetching ??= fetchToken().finally(() => {
        fetching = undefined;
      });
      return fetching;
    },
    drop: () => {
      held = undefined;
    },
  };
};
