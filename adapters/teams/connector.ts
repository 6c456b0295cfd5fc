import type { PlaceId } from '../../core/model/ids.ts';
import { directAccount, partsOf } from '../../core/model/ids.ts';
import { type Addresses, byAddress } from './address.ts';
import type { Called } from './called.ts';
import {
  type Call,
  type Http,
  json,
  type NotReached,
  http as nodeHttp,
  type Reached,
} from './http.ts';
import { localOf } from './places.ts';
import { isKept } from './sent-file.ts';
import { checked, type TeamsSettings } from './settings.ts';
import { type AppToken, appToken } from './token.ts';

export interface Connector {
  /** One call to the Bot Connector of a conversation; `path` begins after `/v3/`. */
  readonly call: (place: PlaceId, path: string, call: Omit<Call, 'headers'>) => Promise<Called>;
  /** Puts a file at an address that takes one, as a whole. The address is a right by itself: no token goes with it. */
  readonly put: (address: string, text: string, timeoutMs: number) => Promise<Called>;
  /** The conversation of a place; for a person's direct messages it is asked for, once. */
  readonly conversation: (
    place: PlaceId,
    timeoutMs: number,
  ) => Promise<{ readonly id: string } | Called>;
  /** A direct conversation seen in a verified activity, so that it need not be asked for. */
  readonly met: (place: PlaceId, conversation: string) => void;
  /** A conversation's address seen in a verified activity. */
  readonly at: (place: PlaceId, serviceUrl: string) => void;
}

export interface ConnectorNeeds {
  readonly settings: TeamsSettings;
  readonly http: Http;
  readonly token: AppToken;
  readonly addresses: Addresses;
}

const seconds = (headers: Reached['headers']): number | undefined => {
  const value = Number(headers['retry-after']);
  return Number.isFinite(value) && value > 0 ? Math.ceil(value) : undefined;
};

/** What a refusal says of itself: its code and message, or all of it where that is no JSON. */
const wordsIn = (body: unknown, raw: string): string => {
  if (typeof body !== 'object' || body === null) return raw.slice(0, 2_000);
  const error: unknown = Reflect.get(body, 'error') ?? body;
  const of = (name: string) =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  return `${typeof error === 'string' ? error : of('code')} ${of('message')}`;
};

const answered = (reached: Reached | NotReached): Called => {
  if (reached.status === 0) return { kind: (reached as NotReached).why };
  const { status, headers, body: raw } = reached as Reached;
  const retryAfter = seconds(headers);
  const body = json(reached);
  const refuses = status === 400 || status === 403;
  const elsewhere = refuses && /region|geograph/i.test(wordsIn(body, raw));
  return {
    kind: 'answer',
    status,
    body,
    ...(retryAfter && { retryAfter }),
    ...(elsewhere && { elsewhere }),
  };
};

/** A path of conversations; `.` and `..` would climb out of it. */
export const path = (...parts: readonly string[]): string =>
  parts.map((part) => (/^\.{0,2}$/.test(part) ? '_' : encodeURIComponent(part))).join('/');

const mostMet = 2_000;

/** The only way out to Teams: the address is checked before the bot's token is fetched, let alone attached (T3). */
export const connector = ({ settings, http, token, addresses }: ConnectorNeeds): Connector => {
  const direct = new Map<PlaceId, string>();
  const seen = new Map<PlaceId, string>();
  const attempt = byAddress(addresses, settings, seen);

  const remember = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void => {
    if (map.size >= mostMet) map.clear();
    map.set(key, value);
  };
  const at = (place: PlaceId, url: string) => remember(seen, place, url);
  const call: Connector['call'] = (place, where, { method, body, timeoutMs }) =>
    attempt(place, async (address) => {
      const bearer = await token.get();
      if (!bearer) return { kind: 'unsigned' };
      const reached = await http(`${address}v3/${where}`, {
        method,
        timeoutMs,
        headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body }),
      });
      if (reached.status === 401) token.drop();
      return answered(reached);
    });
  const put: Connector['put'] = async (address, text, timeoutMs) => {
    if (!isKept(address, settings.TEAMS_SERVICE_URL_ALLOW)) return { kind: 'barred' };
    const size = Buffer.byteLength(text);
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-range': `bytes 0-${size - 1}/${size}`,
    };
    return answered(await http(address, { method: 'PUT', timeoutMs, headers, body: text }));
  };
  const met = (place: PlaceId, conversation: string) => remember(direct, place, conversation);
  const conversation: Connector['conversation'] = async (place, timeoutMs) => {
    const account = directAccount(place);
    if (!account) return { id: localOf(place) };
    const known = direct.get(place);
    if (known) return { id: known };
    const { tenant } = partsOf(place);
    const opened = await call(place, 'conversations', {
      method: 'POST',
      timeoutMs,
      body: JSON.stringify({
        bot: { id: `28:${settings.TEAMS_APP_ID}` },
        members: [{ id: localOf(account) }],
        isGroup: false,
        tenantId: tenant,
        channelData: { tenant: { id: tenant } },
      }),
    });
    const id = opened.kind === 'answer' ? idOf(opened.body) : undefined;
    if (!id || opened.kind !== 'answer' || opened.status >= 300) return opened;
    met(place, id);
    return { id };
  };
  return { call, put, conversation, met, at };
};

/** The `id` of what was made. */
export const idOf = (body: unknown): string | undefined => {
  const id = typeof body === 'object' && body !== null ? Reflect.get(body, 'id') : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
};

/** The way out with everything of its own: Node's HTTP client, a token of the app, the machine's clock. */
export const teamsConnector = (settings: TeamsSettings, addresses: Addresses): Connector => {
  const token = appToken(checked(settings), nodeHttp, Date.now);
  return connector({ settings, http: nodeHttp, token, addresses });
};
