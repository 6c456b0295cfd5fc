import { isUtf8 } from 'node:buffer';
import { anewAfter } from '../../core/engine/home-anew.ts';
import { sorry } from '../../core/engine/sorry.ts';
import { sentence } from '../../core/language/saying.ts';
import { whyOf } from '../../core/lib/why.ts';
import { directAccount, type InstallId, installOf } from '../../core/model/ids.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Request } from '../../core/model/request.ts';
import type { Directory } from '../../core/ports/directory.ts';
import { type Body, type Serve, throughBolt, type Way } from './bolt.ts';
import { receiveEvent } from './event.ts';
import { opensOtherTab } from './home.ts';
import { named } from './named.ts';
import { outbound } from './outbound.ts';
import {
  type Received,
  receiveCommand,
  receiveForm,
  receivePress,
  receiveSuggestion,
  unreadForm,
} from './receive.ts';
import { reply } from './reply.ts';
import { formSays } from './said.ts';
import { type ReadTable, tableIn } from './sent-file.ts';
import { allowedOrigins, checkSettings, type SlackSettings } from './settings.ts';
import { opening, receiveShortcut } from './shortcut.ts';
import { bodyLimit, isCertificateCheck, isSigned, type SlackHttp } from './verify.ts';
import { webOf } from './web.ts';
import type { ReplyPorts } from './whisper.ts';

export interface SlackEdgeOptions {
  readonly settings: SlackSettings;
  /** Core, with its ports; where somebody waits, with the milliseconds that the table may take in all. */
  readonly handle: (request: Request, within?: number) => Promise<Answer>;
  /** Names people who are mentioned where Slack sends their id only. */
  readonly directory: Pick<Directory, 'account'>;
  /** Reads files of cells; where it is absent none is looked at. */
  readonly readTable?: ReadTable;
  /** Keeps by whose installation a workspace is served, where there may be several. */
  readonly served?: (workspace: InstallId, by: InstallId) => Promise<void>;
  /** Counts what nobody is told: `slack.reply.lost`, `slack.unread`. */
  readonly count?: (what: string) => void;
  /** A fault, without anything that came from outside. */
  readonly log?: (fault: { readonly at: string; readonly error: unknown }) => void;
  /** The machine's clock in milliseconds; signatures never use the product's. */
  readonly clock?: () => number;
}
export interface SlackHttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}
/** One HTTP request to its answer. Never throws. */
export type SlackEdge = (http: SlackHttp) => Promise<SlackHttpAnswer>;

/** Milliseconds for a platform call that somebody is waiting for. */
const replyTimeout = 1500;
/** Milliseconds that the table may take for what is answered in the request itself: Slack gives up after three seconds. */
const patience = 2200;

const receivers: Readonly<Record<Way, (body: unknown) => Received | undefined>> = {
  command: receiveCommand,
  press: receivePress,
  view: receiveForm,
  list: receiveSuggestion,
  shortcut: receiveShortcut,
  event: receiveEvent,
  other: () => undefined,
};

/**
 * Bodies that were verified, from HTTP or from a socket, through Bolt into core and back. A fault of ours is told to
 * whoever waits; of an event it is thrown, so that Slack delivers it again.
 */
export const slackDoor = (
  options: SlackEdgeOptions,
): ((body: Body, retry?: { num?: number; reason?: string }) => Promise<unknown>) => {
  const { settings, handle, directory, readTable, served, count = () => {} } = options;
  const log = options.log ?? (({ at, error }) => console.error(at, whyOf(error)));
  checkSettings(settings);
  const web = webOf(settings, replyTimeout, options.clock);
  const ports = {
    respond: responder(settings),
    responseUrlAllow: settings.responseUrlAllow,
    count,
  };
  const answered = async (request: Request, by: Received['route']['by']): Promise<Answer> => {
    if (by === 'post' || by === 'none') return handle(request);
    try {
      return await handle(request, patience);
    } catch (error) {
      count('slack.fault');
      log({ at: `slack ${by}`, error });
      return sorry(request, error);
    }
  };
  const anew = (after: Request) => answered(anewAfter(after), 'home');
  const tableOf = readTable && tableIn(settings, web, readTable);
  const withTable = async (request: Request, { file, via }: Received): Promise<Request> => {
    const { input } = request;
    if (!file || !tableOf || input.kind !== 'typed') return request;
    return {
      ...request,
      input: { ...input, typed: { ...input.typed, table: await tableOf(file, via) } },
    };
  };
  const serve: Serve = async (way, body) => {
    if (way === 'event' && opensOtherTab(body)) return undefined;
    const received = receivers[way](body);
    if (!received) {
      count('slack.unread');
      if (way === 'list') return { options: [] };
      const unread = way === 'view' ? unreadForm(body) : undefined;
      return unread && formSays(sentence(unread.why, localeOf()), unread.fields);
    }
    try {
      const { of: organisation, place } = received.request.where;
      if (served && !directAccount(place))
        await served(installOf(place), organisation ?? installOf(place));
      const said = await named(received.request, directory);
      const asked = received.opens ? opening(said, received.opens) : said;
      const request = await withTable(asked, received);
      const answer = await answered(request, received.route.by);
      return await reply(
        answer,
        { ...received, request },
        { ...ports, web: web(received.via), anew },
      );
    } catch (error) {
      count('slack.fault');
      log({ at: `slack ${way}`, error });
      throw error;
    }
  };
  return throughBolt(settings, serve);
};

const responder = (settings: SlackSettings): ReplyPorts['respond'] => {
  const send = settings.fetch ?? outbound(allowedOrigins(settings));
  return async (url, body) => {
    try {
      const answer = await send(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(replyTimeout),
      });
      return answer.ok;
    } catch {
      return false;
    }
  };
};

const plain = (status: number): SlackHttpAnswer => ({ status, headers: {}, body: '' });
/** The rest of such a body may still be on its way, so nothing else comes over that connection. */
const tooLarge: SlackHttpAnswer = { status: 413, headers: { connection: 'close' }, body: '' };
const json = (body: unknown): SlackHttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});

/** The whole Slack side of the HTTP API. Throws at once if a setting is missing. */
export const slackEdge = (options: SlackEdgeOptions): SlackEdge => {
  const door = slackDoor(options);
  const { clock = Date.now } = options;
  const { signingSecret, signingSecretBefore = '' } = options.settings;
  const secrets = [signingSecret, signingSecretBefore];
  return async (http) => {
    if (isCertificateCheck(http)) return plain(200);
    if (http.rawBody.byteLength > bodyLimit) return tooLarge;
    if (!secrets.some((secret) => isSigned(http, secret, clock()))) return plain(401);
    const body = parsed(http);
    if (!body) return plain(400);
    if (body.ssl_check === '1') return plain(200);
    if (body.type === 'url_verification')
      return typeof body.challenge === 'string' ? json({ challenge: body.challenge }) : plain(400);
    try {
      const num = Number(http.headers['x-slack-retry-num'] ?? Number.NaN);
      const reason = http.headers['x-slack-retry-reason'];
      const answer = await door(body, {
        ...(Number.isInteger(num) ? { num } : {}),
        ...(reason === undefined ? {} : { reason }),
      });
      return answer === undefined ? plain(200) : json(answer);
    } catch {
      // It was logged where it was caught; Slack delivers an event again.
      return plain(500);
    }
  };
};

const record = (value: unknown): Body | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Body)
    : undefined;

/** A verified body as an object: JSON, or a form whose `payload` may be JSON. */
const parsed = ({ headers, rawBody }: SlackHttp): Body | undefined => {
  try {
    if (!isUtf8(rawBody)) return undefined;
    const text = Buffer.from(rawBody).toString('utf8');
    const type = headers['content-type'] ?? '';
    if (/^application\/json\b/i.test(type) || /^\s*\{/.test(text)) return record(JSON.parse(text));
    const form = Object.fromEntries(new URLSearchParams(text));
    return form.payload === undefined ? form : record(JSON.parse(form.payload));
  } catch {
    return undefined;
  }
};
