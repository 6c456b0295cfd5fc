import type { PlaceId } from '../../core/model/ids.ts';
import { directAccount, partsOf } from '../../core/model/ids.ts';
import { mayCall } from './guard.ts';
import {
  type Call,
  type Http,
  json,
  type NotReached,
  http as nodeHttp,
  type Reached,
} from './http.ts';
import { localOf } from './places.ts';
import { checked, type TeamsSettings } from './settings.ts';
import { type AppToken, appToken } from './token.ts';

/** What came of one call. `barred`: the address is not on the list, or there is none. `unsigned`: no token to be had. */
export type Called =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body: unknown;
      readonly retryAfter?: number;
    }
  | { readonly kind: 'unsent' | 'unanswered' | 'barred' | 'unsigned' };

export interface Connector {
  /** One call to a tenant's Bot Connector; `path` begins after `/v3/`. */
  readonly call: (tenant: string, path: string, call: Omit<Call, 'headers'>) => Promise<Called>;
  /** The conversation of a place; for a person's direct messages it is asked for, once. */
  readonly conversation: (
    place: PlaceId,
    timeoutMs: number,
  ) => Promise<{ readonly id: string } | Called>;
  /** A direct conversation seen in a verified activity, so that it need not be asked for. */
  readonly met: (place: PlaceId, conversation: string) => void;
  /** A tenant's address seen in a verified activity. */
  readonly at: (tenant: string, serviceUrl: string) => void;
}

export interface ConnectorNeeds {
  readonly settings: TeamsSettings;
  readonly http: Http;
  readonly token: AppToken;
  /** The address last seen in a verified activity of the tenant. */
  readonly serviceUrlOf: (tenant: string) => Promise<string | undefined>;
  readonly now: () => number;
}

const seconds = (headers: Reached['headers']): number | undefined => {
  const value = Number(headers['retry-after']);
  return Number.isFinite(value) && value > 0 ? Math.ceil(value) : undefined;
};

const answered = (reached: Reached | NotReached): Called => {
  if (reached.status === 0) return { kind: (reached as NotReached).why };
  const { status, headers } = reached as Reached;
  const retryAfter = seconds(headers);
  return { kind: 'answer', status, body: json(reached), ...(retryAfter && { retryAfter }) };
};

/** A path of conversations; `.` and `..` would climb out of it. */
export const path = (...parts: readonly string[]): string =>
  parts.map((part) => (/^\.{0,2}$/.test(part) ? '_' : encodeURIComponent(part))).join('/');

const mostMet = 2_000;

/** An address is read again after five minutes, so that a tenant that moved is found by every process. */
const addressFor = 5 * 60_000;

/** The only way out to Teams: the address is checked before the bot's token is fetched, let alone attached (T3). */
export const connector = ({
  settings,
  http,
  token,
  serviceUrlOf,
  now,
}: ConnectorNeeds): Connector => {
  const direct = new Map<PlaceId, string>();
  const addresses = new Map<string, { readonly url: string; readonly until: number }>();

  const remember = <Key, Value>(map: Map<Key, Value>, key: Key, value: Value): void => {
    if (map.size >= mostMet) map.clear();
    map.set(key, value);
  };
  const at = (tenant: string, url: string) =>
    remember(addresses, tenant, { url, until: now() + addressFor });
  const addressOf = async (tenant: string): Promise<string | undefined> => {
    const known = addresses.get(tenant);
    if (known && known.until > now()) return known.url;
    const url = await serviceUrlOf(tenant);
    if (url) at(tenant, url);
    return url;
  };
  const call: Connector['call'] = async (tenant, where, { method, body, timeoutMs }) => {
    const address = await addressOf(tenant);
    if (!address || !mayCall(address, settings.TEAMS_SERVICE_URL_ALLOW)) return { kind: 'barred' };
    const bearer = await token.get();
    if (!bearer) return { kind: 'unsigned' };
    const reached = await http(`${address.replace(/\/+$/, '')}/v3/${where}`, {
      method,
      timeoutMs,
      headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body }),
    });
    if (reached.status === 401) token.drop();
    return answered(reached);
  };
  const met = (place: PlaceId, conversation: string) => remember(direct, place, conversation);
  const conversation: Connector['conversation'] = async (place, timeoutMs) => {
    const account = directAccount(place);
    if (!account) return { id: localOf(place) };
    const known = direct.get(place);
    if (known) return { id: known };
    const { tenant } = partsOf(place);
    const opened = await call(tenant, 'conversations', {
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
  return { call, conversation, met, at };
};

/** The `id` of what was made. */
export const idOf = (body: unknown): string | undefined => {
  const id = typeof body === 'object' && body !== null ? Reflect.get(body, 'id') : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
};

/** The way out with everything of its own: Node's HTTP client, a token of the app, the machine's clock. */
export const teamsConnector = (
  settings: TeamsSettings,
  serviceUrlOf: ConnectorNeeds['serviceUrlOf'],
): Connector => {
  const token = appToken(checked(settings), nodeHttp, Date.now);
  return connector({ settings, http: nodeHttp, token, serviceUrlOf, now: Date.now });
};
