import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signing } from './signing.ts';

/** What a bot has to be told so that it believes the relay, and no one else. */
export interface RelaySettings {
  readonly TEAMS_APP_ID: string;
  readonly TEAMS_APP_PASSWORD: string;
  readonly TEAMS_TENANT_ID: string;
  readonly TEAMS_OPENID_METADATA_URL: string;
  readonly TEAMS_TOKEN_ISSUER: string;
  readonly TEAMS_LOGIN_URL: string;
  readonly TEAMS_SERVICE_URL_ALLOW: string;
  /** The Playground opens no dialog from a card. */
  readonly TEAMS_DIALOGS: 'off';
}
export interface Passed {
  readonly activity: Readonly<Record<string, unknown>>;
  readonly status: number;
  readonly answer: string;
}
export interface TeamsRelay {
  /** Give this to the Playground as the bot's endpoint. */
  readonly url: string;
  readonly settings: RelaySettings;
  /** Where signed activities go from now on. */
  readonly to: (botUrl: string) => void;
  /** Activities that passed, as they were sent on, with the bot's answers. */
  readonly passed: readonly Passed[];
  /** The next one of this kind to have passed; call it before what brings it about. */
  readonly next: (is: (passed: Passed) => boolean) => Promise<Passed>;
  readonly close: () => Promise<void>;
}

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};
const json = (response: ServerResponse, status: number, body: string) => {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(body);
};

/**
 * Stands between the Microsoft 365 Agents Playground, which offline sends no token, and a bot whose authentication is
 * never off: signs each activity as the Bot Connector would, and hands the bot keys and a token endpoint of its own.
 */
export const teamsRelay = async (options: {
  readonly appId: string;
  readonly tenant: string;
  /** The Playground's host and port as it names itself, where the bot may post: `localhost:56150`. */
  readonly playground: readonly string[];
}): Promise<TeamsRelay> => {
  const keys = await signing('playground');
  const issuer = 'https://api.botframework.com';
  const passed: Passed[] = [];
  const awaited = new Set<(one: Passed) => void>();
  let bot = '';
  let lastServiceUrl = '';
  let origin = '';

  const pass = async (body: string, response: ServerResponse) => {
    const sent = JSON.parse(body) as { serviceUrl?: string; conversation?: object };
    // A custom activity says only what its author wrote; Teams always names address and tenant.
    const serviceUrl = sent.serviceUrl ?? lastServiceUrl;
    lastServiceUrl = serviceUrl;
    const conversation = { tenantId: options.tenant, ...sent.conversation };
    const activity = { channelId: 'msteams', ...sent, serviceUrl, conversation };
    const token = await keys.token({ issuer, audience: options.appId, serviceUrl });
    const answer = await fetch(bot, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(activity),
    });
    const said = await answer.text();
    const one: Passed = { activity, status: answer.status, answer: said };
    passed.push(one);
    json(response, answer.status, said);
    for (const hear of awaited) hear(one);
  };

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const body = await read(request);
    if (path === '/openid')
      return json(response, 200, JSON.stringify({ jwks_uri: `${origin}/keys` }));
    if (path === '/keys') return json(response, 200, JSON.stringify({ keys: [keys.jwk] }));
    if (path.endsWith('/token')) {
      return json(response, 200, JSON.stringify({ access_token: 'playground', expires_in: 3600 }));
    }
    return pass(body, response).catch(() => json(response, 502, ''));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/api/messages`,
    settings: {
      TEAMS_APP_ID: options.appId,
      TEAMS_APP_PASSWORD: 'playground',
      TEAMS_TENANT_ID: options.tenant,
      TEAMS_OPENID_METADATA_URL: `${origin}/openid`,
      TEAMS_TOKEN_ISSUER: issuer,
      TEAMS_LOGIN_URL: origin,
      TEAMS_SERVICE_URL_ALLOW: options.playground.join(','),
      TEAMS_DIALOGS: 'off',
    },
    to: (botUrl) => {
      bot = botUrl;
    },
    passed,
    next: (is) =>
      new Promise((found) => {
        const hear = (one: Passed): void => {
          if (!is(one)) return;
          awaited.delete(hear);
          found(one);
        };
        awaited.add(hear);
      }),
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};
