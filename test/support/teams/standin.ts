import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TeamsSettings } from '../../../adapters/teams/settings.ts';
import { type Signing, signing } from './signing.ts';

export interface Received {
  readonly method: string;
  /** Decoded, from `/v3/` on; with the query. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}
export interface Fault {
  readonly status: number;
  readonly code?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Done all the same, though the answer says otherwise. */
  readonly applied?: true;
  /** No answer at all. */
  readonly silent?: true;
}
export interface TeamsMember {
  readonly id: string;
  readonly aadObjectId: string;
  readonly name: string;
  readonly email?: string;
  readonly userRole?: string;
  readonly tenantId?: string;
}

/** A Bot Connector with its keys and its login service on loopback: what Folkmoot calls, and what it was sent. */
export interface TeamsStandIn {
  readonly origin: string;
  readonly serviceUrl: string;
  readonly settings: TeamsSettings;
  readonly keys: Signing;
  /** Calls to the Bot Connector, in order. */
  readonly calls: Received[];
  /** How often the keys and the login service were asked. */
  readonly asked: { keys: number; tokens: number };
  /** Connections opened, whatever for. */
  readonly sockets: () => number;
  readonly members: TeamsMember[];
  /** Answers the next calls to the Bot Connector. */
  readonly faults: Fault[];
  /** Whether the key endpoint answers. */
  readonly down: { keys: boolean; login: boolean };
  readonly close: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};
const say = (response: ServerResponse, status: number, body?: unknown, headers = {}) => {
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(body === undefined ? '' : JSON.stringify(body));
};

export const teamsStandIn = async (keys?: Signing): Promise<TeamsStandIn> => {
  const own = keys ?? (await signing());
  const calls: Received[] = [];
  const faults: Fault[] = [];
  const members: TeamsMember[] = [];
  const asked = { keys: 0, tokens: 0 };
  const down = { keys: false, login: false };
  let sockets = 0;
  let posts = 0;
  let origin = '';

  const member = (id: string) => members.find((each) => each.id === id || each.aadObjectId === id);

  const connector = (call: Received): { status: number; body?: unknown } => {
    const [, , area, conversation, part, which = ''] = (call.path.split('?')[0] ?? '').split('/');
    const code = (status: number, code: string) => ({
      status,
      body: { error: { code, message: code } },
    });
    if (area !== 'conversations') return code(404, 'NotFound');
    if (!conversation && call.method === 'POST') {
      const [person] = call.body.members as { id: string }[];
      const known = member(person?.id ?? '');
      return known
        ? { status: 201, body: { id: `a:${known.aadObjectId}` } }
        : code(403, 'ForbiddenOperationException');
    }
    if (part === 'members') {
      const found = member(which);
      return found ? { status: 200, body: found } : code(404, 'MemberNotFoundInConversation');
    }
    if (part === 'pagedmembers') {
      const from = Number(new URL(call.path, origin).searchParams.get('continuationToken') ?? 0);
      const page = members.slice(from, from + 2);
      const next = from + 2 < members.length ? { continuationToken: String(from + 2) } : {};
      return { status: 200, body: { members: page, ...next } };
    }
    posts += 1;
    // Teams makes two messages of a text with a card, and tells the id of neither.
    if (call.body.text && call.body.attachments) return { status: 202 };
    return { status: call.method === 'POST' ? 201 : 200, body: { id: which || `m${posts}` } };
  };

  const login = (form: URLSearchParams, response: ServerResponse) => {
    asked.tokens += 1;
    if (down.login) return say(response, 503);
    const right =
      form.get('grant_type') === 'client_credentials' &&
      form.get('client_id') === 'app-1' &&
      form.get('client_secret') === 'app-secret' &&
      form.get('scope') === 'https://api.botframework.com/.default';
    return right
      ? say(response, 200, { access_token: `token-${asked.tokens}`, expires_in: 3600 })
      : say(response, 401, { error: 'invalid_client' });
  };

  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    const body = await bodyOf(request);
    if (path === '/openid') return say(response, 200, { jwks_uri: `${origin}/keys` });
    if (path === '/keys') {
      asked.keys += 1;
      return down.keys ? say(response, 503) : say(response, 200, { keys: [own.jwk] });
    }
    if (path.endsWith('/oauth2/v2.0/token')) return login(new URLSearchParams(body), response);
    const call: Received = {
      method: request.method ?? '',
      path: path.slice(path.indexOf('/v3/')),
      authorization: request.headers.authorization,
      body: body ? JSON.parse(body) : {},
    };
    calls.push(call);
    const fault = faults.shift();
    if (fault?.applied) connector(call);
    if (fault?.silent) return request.socket.destroy();
    if (fault) {
      const error = fault.code ? { error: { code: fault.code, message: fault.code } } : undefined;
      return say(response, fault.status, error, fault.headers);
    }
    const { status, body: answer } = connector(call);
    return say(response, status, answer);
  });
  server.on('connection', () => {
    sockets += 1;
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    serviceUrl: `${origin}/teams/`,
    settings: {
      TEAMS_APP_ID: 'app-1',
      TEAMS_APP_PASSWORD: 'app-secret',
      TEAMS_TENANT_ID: 'tenant-of-the-app',
      TEAMS_OPENID_METADATA_URL: `${origin}/openid`,
      TEAMS_TOKEN_ISSUER: 'https://api.botframework.com',
      TEAMS_LOGIN_URL: origin,
      TEAMS_SERVICE_URL_ALLOW: [`127.0.0.1:${port}`],
    },
    keys: own,
    calls,
    asked,
    sockets: () => sockets,
    members,
    faults,
    down,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};
