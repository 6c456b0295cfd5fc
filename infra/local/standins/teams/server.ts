import { randomUUID } from 'node:crypto';
import { type HttpHandler, type HttpIn, type HttpOut, json, textOf } from '../../http.ts';
import { connector } from './connector.ts';
import type { TeamsKeys } from './keys.ts';
import type { TeamsState } from './state.ts';

const life = 3600;

const grant = (
  request: HttpIn,
  secret: string,
  state: TeamsState,
  tokens: Set<string>,
): HttpOut => {
  const form = new URLSearchParams(textOf(request));
  const no = (error: string) => json({ error }, 400);
  if (form.get('grant_type') !== 'client_credentials') return no('unsupported_grant_type');
  if (form.get('client_id') !== state.appId) return no('unauthorized_client');
  if (form.get('client_secret') !== secret) return json({ error: 'invalid_client' }, 401);
  if (form.get('scope') !== 'https://api.botframework.com/.default') return no('invalid_scope');
  const access_token = randomUUID();
  tokens.add(access_token);
  return json({ token_type: 'Bearer', expires_in: life, ext_expires_in: life, access_token });
};

/** The Bot Connector with its key, metadata and token endpoints, as far as Folkmoot calls them. */
export const teamsServer = (
  state: TeamsState,
  keys: TeamsKeys,
  secret: string,
  issuer: string,
  base: () => string,
): HttpHandler => {
  const tokens = new Set<string>();
  return async (request) => {
    const { path } = request;
    if (path.endsWith('/openid'))
      return json({
        issuer,
        jwks_uri: `${base()}keys`,
        id_token_signing_alg_values_supported: ['RS256'],
      });
    if (path.endsWith('/keys')) return json(keys.jwks);
    if (path.includes('/login')) return grant(request, secret, state, tokens);
    const shown = request.headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (!tokens.has(shown)) return json({ message: 'Authorization has been denied.' }, 401);
    return connector(request, state);
  };
};
