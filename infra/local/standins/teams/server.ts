import { type HttpHandler, type HttpIn, type HttpOut, json, jsonOf, textOf } from '../../http.ts';
import { type Faults, withFaults } from '../faults.ts';
import { connector, no } from './connector.ts';
import type { TeamsKeys } from './keys.ts';
import { type Json, type TeamsState, threadOf } from './state.ts';

const life = 3600;

/** One call of the app, as a fault's hook hears it. */
export interface TeamsCall {
  readonly what: 'metadata' | 'keys' | 'login' | 'connector';
  readonly method: string;
  /** Decoded, from `/v3/` on where it is the connector's; with the query. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Json;
}
const whatOf = ({ path }: HttpIn): TeamsCall['what'] => {
  if (path.endsWith('/openid')) return 'metadata';
  if (path.endsWith('/keys')) return 'keys';
  return path.includes('/login') ? 'login' : 'connector';
};
const callOf = (request: HttpIn): TeamsCall => {
  const { method, path, query, headers } = request;
  const from = Math.max(0, path.indexOf('/v3/'));
  return {
    what: whatOf(request),
    method,
    path: decodeURIComponent(`${path.slice(from)}${query.size > 0 ? `?${query}` : ''}`),
    authorization: headers.authorization,
    body: (jsonOf(request) ?? {}) as Json,
  };
};

const grant = (
  request: HttpIn,
  secret: string,
  state: TeamsState,
  tokens = new Set<string>(),
): HttpOut => {
  const form = new URLSearchParams(textOf(request));
  const refused = (error: string, ...codes: number[]) => json({ error, error_codes: codes }, 400);
  if (form.get('grant_type') !== 'client_credentials') return refused('unsupported_grant_type');
  if (form.get('client_id') !== state.appId) return refused('unauthorized_client', 700016);
  if (form.get('client_secret') !== secret) {
    return json({ error: 'invalid_client', error_codes: [7000215] }, 401);
  }
  if (form.get('scope') !== 'https://api.botframework.com/.default')
    return refused('invalid_scope');
  const access_token = `token-${state.freshId()}`;
  tokens.add(access_token);
  return json({ token_type: 'Bearer', expires_in: life, ext_expires_in: life, access_token });
};

/** Takes a file at an address that was handed out: whole, once, and without any token of the bot's. */
const takeFile = (id: string, { method, headers, rawBody }: HttpIn, state: TeamsState): HttpOut => {
  const expected = state.uploads.get(id);
  if (method !== 'PUT') return { status: 405 };
  if (headers.authorization !== undefined) return { status: 401 };
  if (!expected) return no(404, 'itemNotFound', 'The upload session was not found.');
  const size = rawBody.byteLength;
  if (headers['content-range'] !== `bytes 0-${size - 1}/${size}`)
    return no(400, 'invalidRange', 'The range is not that of the file.');
  state.uploads.delete(id);
  state.files.set(id, { id, name: expected.name, bytes: rawBody });
  return json({ id, name: expected.name, size }, 201);
};

/** A file, to whoever has its address. */
const fileAt = (id: string, { files }: TeamsState): HttpOut => {
  const file = files.get(id);
  return file ? { status: 200, body: file.bytes } : { status: 404 };
};

/** Whether a call that came by the address of all tenants is for this one: for a conversation of its, or to open one. */
export const isFor = (request: HttpIn, { conversations, world }: TeamsState): boolean => {
  const [area, id = ''] = (request.path.split('/v3/')[1] ?? '').split('/').map(decodeURIComponent);
  if (area !== 'conversations') return false;
  if (id !== '') return conversations.has(threadOf(id).conversation);
  return ((jsonOf(request) ?? {}) as Json).tenantId === world.tenant.id;
};

/** The Bot Connector with its key, metadata and token endpoints, as far as Folkmoot calls them. */
export const teamsServer = (
  state: TeamsState,
  keys: TeamsKeys,
  secret: string,
  issuer: string,
  base: () => string,
  faults: Faults<TeamsCall>,
  tokens = new Set<string>(),
): HttpHandler => {
  const serve: HttpHandler = async (request) => {
    const what = whatOf(request);
    if (what === 'metadata')
      return json({
        issuer,
        jwks_uri: `${base()}keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (what === 'keys') return json(keys.jwks);
    const file = /\/files\/([\w-]+)$/.exec(request.path)?.[1];
    if (file !== undefined) return fileAt(file, state);
    const put = /\/uploads\/([\w-]+)$/.exec(request.path)?.[1];
    if (put !== undefined) return takeFile(put, request, state);
    if (what === 'login') return grant(request, secret, state, tokens);
    const shown = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (!tokens.has(shown)) return json({ message: 'Authorization has been denied.' }, 401);
    return connector(request, state);
  };
  return withFaults(serve, { callOf, faults, refusal: (code) => no(400, code, code) });
};
