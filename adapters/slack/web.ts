import {
  type Logger,
  type LogLevel,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import { lazy } from '../../core/lib/lazy.ts';
import type { InstallId } from '../../core/model/ids.ts';
import type { Tokens } from '../../core/ports/tokens.ts';
import { outbound } from './outbound.ts';
import { allowedOrigins, type SlackSettings } from './settings.ts';
import { tiers } from './tiers.ts';

/** What one call came to. `unsure`: no answer, or one that says nothing, so it may be done. */
export type WebAnswer =
  | { readonly kind: 'ok'; readonly body: Readonly<Record<string, unknown>> }
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'later'; readonly seconds: number }
  | { readonly kind: 'unsure' };

/** Calls one Web API method. Never throws and never retries. */
export type Web = (method: string, args: Readonly<Record<string, unknown>>) => Promise<WebAnswer>;

/** The SDK logs addresses and answers; nothing of a request may stand in a log (reliability T23). */
export const silent: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => 'error' as LogLevel,
  setName: () => {},
};

/**
 * Options for every Slack client: the defaults retry for half an hour and post twice
 * (rules: Posting).
 */
export const clientOptions = (settings: SlackSettings, milliseconds = 2500): WebClientOptions => ({
  slackApiUrl: settings.apiUrl,
  fetch: settings.fetch ?? outbound(allowedOrigins(settings)),
  logger: silent,
  retryConfig: { retries: 0 },
  timeout: milliseconds,
  rejectRateLimitedCalls: true,
  allowAbsoluteUrls: false,
});

/** Slack's Web API, with the token of the one workspace unless another is named, and a time-out in milliseconds for each call. */
export const slackWeb = (settings: SlackSettings, milliseconds?: number): Web => {
  // Each is made of three hundred methods, and most answers need none.
  const client = lazy(
    () => new WebClient(settings.botToken, clientOptions(settings, milliseconds)),
  );
  return async (method, args) => {
    try {
      const body = await client().apiCall(method, { ...args });
      return { kind: 'ok', body: { ...body } };
    } catch (error) {
      return asAnswer(error);
    }
  };
};

/** What Slack says of a token that it takes no more: nothing was done. */
const refusedToken = new Set([
  'invalid_auth',
  'token_expired',
  'token_revoked',
  'account_inactive',
]);

/** The Web API as the app that is installed there. One that is installed nowhere near is asked nothing. */
export type WebOf = (install: InstallId) => Web;

/**
 * The same for each installation by its own token, below what Slack allows in each workspace; a method that Slack wants
 * no more of there waits, and is answered so without a call.
 */
export const webOf = (
  settings: SlackSettings,
  milliseconds?: number,
  now: () => number = Date.now,
): WebOf => {
  const web = byToken(settings, milliseconds);
  const allowed = tiers(now);
  return (install) => async (method, args) => {
    const wait = allowed.take(install, method);
    if (wait > 0) return { kind: 'later', seconds: Math.ceil(wait / 1000) };
    const answer = await web(install)(method, args);
    if (answer.kind === 'later') allowed.hold(install, method, answer.seconds);
    return answer;
  };
};

/** By each installation's own token; one that Slack does not take is read anew, once. */
const byToken = (settings: SlackSettings, milliseconds?: number): WebOf => {
  const web = slackWeb(settings, milliseconds);
  const tokens = settings.tokens ?? tokenOfOne(settings);
  if (!tokens) return () => web;
  return (install) => async (method, args) => {
    let answer: WebAnswer = notInstalled;
    let tried: string | undefined;
    for (const _ of ['as it is known', 'read anew']) {
      const found = await tokens.of(install).catch(() => 'unread' as const);
      if (found === 'unread') return { kind: 'later', seconds: unread };
      if (!found || found.token === tried) return answer;
      tried = found.token;
      answer = await web(method, { ...args, token: found.token });
      if (answer.kind !== 'error' || !refusedToken.has(answer.code)) return answer;
      tokens.stale(install);
    }
    return answer;
  };
};
/** The one workspace's token, where it may be put anew while we run. */
const tokenOfOne = ({ botToken, botTokenAnew }: SlackSettings): Tokens | undefined => {
  if (!botTokenAnew) return undefined;
  let token = botToken;
  let isStale = false;
  return {
    of: async (install) => {
      if (isStale) token = await botTokenAnew();
      isStale = false;
      return { token, install };
    },
    stale: () => {
      isStale = true;
    },
  };
};
const notInstalled: WebAnswer = { kind: 'error', code: 'app_not_installed' };
/** Seconds after which it is asked again, where the tokens could not be read. */
const unread = 5;

/** The token by which a file of this installation is fetched. */
export const tokenOf = async (
  { tokens, botToken }: SlackSettings,
  install: InstallId,
): Promise<string> => (tokens ? ((await tokens.of(install))?.token ?? '') : botToken);

const asAnswer = (error: unknown): WebAnswer => {
  if (error instanceof WebAPIRateLimitedError) return { kind: 'later', seconds: error.retryAfter };
  // A page of a proxy in place of JSON comes as a "code" too, and says nothing.
  if (error instanceof WebAPIPlatformError && /^[a-z0-9_-]{1,80}$/.test(String(error.data.error))) {
    return { kind: 'error', code: error.data.error };
  }
  if (error instanceof WebAPIHTTPError && error.statusCode >= 400 && error.statusCode < 500) {
    return error.statusCode === 408 ? { kind: 'unsure' } : { kind: 'error', code: 'http_refused' };
  }
  return { kind: 'unsure' };
};
