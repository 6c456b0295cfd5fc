import type { FetchFunction } from '@slack/web-api';

import { inOwnWords } from '../../core/lib/why.ts';
import type { Tokens } from '../../core/ports/tokens.ts';

/** What the Slack side must be told; where each comes from is the wiring's business. */
export interface SlackSettings {
  readonly signingSecret: string;
  /** The one before, which holds beside it until it is taken out. */
  readonly signingSecretBefore?: string;
  /** Of the one workspace that has the app; empty where there are several, each with its own. */
  readonly botToken: string;
  /** That token as it is kept by now; asked where Slack takes the known one no more. */
  readonly botTokenAnew?: () => Promise<string>;
  readonly tokens?: Tokens;
  /** Base of the Web API, `https://slack.com/api/`. */
  readonly apiUrl: string;
  /** Origins to which a press may be answered, `https://hooks.slack.com`. */
  readonly responseUrlAllow: readonly string[];
  /** Reaches Slack in place of HTTP, where it is in this process. */
  readonly fetch?: FetchFunction;
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The origin of an address that may be spoken to: https, or plain http on this machine; undefined for any other. */
export const safeOrigin = (address: string): string | undefined => {
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, origin, username, password } = new URL(address);
  if (username !== '' || password !== '') return undefined;
  return protocol === 'https:' || (protocol === 'http:' && loopback.has(hostname))
    ? origin
    : undefined;
};

/** Throws unless every setting is there and safe: with an empty secret anybody could sign (reliability T6). */
export const checkSettings = (settings: SlackSettings): void => {
  const { signingSecret, botToken, tokens, apiUrl, responseUrlAllow } = settings;
  const wrong = [
    signingSecret.trim() === '' && 'the signing secret is empty',
    botToken.trim() === '' && !tokens && 'the bot token is empty',
    safeOrigin(apiUrl) === undefined && 'the Web API address is not https (http on this machine)',
    responseUrlAllow.length === 0 && 'no origin is allowed for answers to presses',
    responseUrlAllow.some((origin) => safeOrigin(origin) !== origin) &&
      'an origin allowed for answers to presses is not a plain https origin',
  ].filter((problem) => problem !== false);
  if (wrong.length > 0) throw inOwnWords(new Error(`Slack cannot start: ${wrong.join('; ')}.`));
};

/** Every origin that this adapter may ever speak to. */
export const allowedOrigins = ({ apiUrl, responseUrlAllow }: SlackSettings): ReadonlySet<string> =>
  new Set([safeOrigin(apiUrl) ?? '', ...responseUrlAllow].filter((origin) => origin !== ''));

/** Where Slack keeps and takes files, and on this machine what stands in for it. */
export const fileOrigins = ({ apiUrl }: Pick<SlackSettings, 'apiUrl'>): ReadonlySet<string> =>
  new Set(['https://files.slack.com', ...[safeOrigin(apiUrl) ?? []].flat()]);
