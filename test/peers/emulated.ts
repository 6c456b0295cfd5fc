import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from 'emulate';
import { freePort } from '../../infra/local/bound.ts';
import { argumentsIn } from '../../infra/local/standins/slack/server.ts';

export type Json = Readonly<Record<string, unknown>>;
interface Call {
  readonly method: string;
  readonly args: Json;
  readonly answer: Json;
}
/** A Slack workspace that emulate keeps, behind a window through which what goes to it can be seen. */
export interface Emulated {
  readonly apiUrl: string;
  readonly origin: string;
  readonly token: string;
  /** Asks emulate itself, as the app. */
  readonly ask: (method: string, args?: Json) => Promise<Json>;
  /** Everything the product called, with emulate's answers. */
  readonly calls: readonly Call[];
  /** What arrived where presses are answered; emulate has no such place. */
  readonly responses: readonly Json[];
  readonly responseUrl: () => string;
  readonly close: () => Promise<void>;
}

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};

/** Starts a workspace with these people and channels; the first of the people is the app. */
export const emulated = async (
  people: readonly string[],
  channels: readonly string[],
): Promise<Emulated> => {
  const token = 'xoxb-emulated';
  const [bot] = people;
  const emulator = await createEmulator({
    service: 'slack',
    port: await freePort(),
    seed: {
      slack: {
        team: { name: 'Harbour Trust', domain: 'harbour' },
        users: people.map((name) => ({
          name: name.toLowerCase(),
          real_name: name,
          email: `${name.toLowerCase()}@example.org`,
          profile: { display_name: name },
        })),
        channels: channels.map((name) => ({ name })),
        tokens: [{ token, user: bot?.toLowerCase(), type: 'bot' }],
      },
    },
  });
  const post = (method: string, type: string, body: string) =>
    fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': type },
      body,
    });
  const calls: Call[] = [];
  const responses: Json[] = [];
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const type = request.headers['content-type'];
    const body = await read(request);
    response.setHeader('content-type', 'application/json');
    if (!path.startsWith('/api/')) {
      responses.push(JSON.parse(body) as Json);
      response.end('ok');
      return;
    }
    const method = path.replace('/api/', '');
    const answer = await (await post(method, type ?? 'application/json', body)).text();
    const args = argumentsIn(type, { rawBody: Buffer.from(body) }) ?? {};
    calls.push({ method, args, answer: JSON.parse(answer) as Json });
    response.end(answer);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    apiUrl: `${origin}/api/`,
    origin,
    token,
    ask: async (method, args = {}) =>
      (await (await post(method, 'application/json', JSON.stringify(args))).json()) as Json,
    calls,
    responses,
    responseUrl: () => `${origin}/response/${responses.length}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
      await emulator.close();
    },
  };
};
