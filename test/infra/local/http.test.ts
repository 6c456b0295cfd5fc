import { Agent, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listen } from '../../../infra/local/http.ts';

let server: Awaited<ReturnType<typeof listen>>;
beforeEach(async () => {
  server = await listen(
    0,
    async ({ rawBody }) => ({ status: 200, body: `${rawBody.length}` }),
    () => false,
  );
});
afterEach(() => new Promise((done) => server.close(done)));

const post = (agent: Agent, bytes: number) =>
  new Promise<{ status: number | undefined; connection: string | undefined; body: string }>(
    (resolve, reject) => {
      const { port } = server.address() as AddressInfo;
      const sent = request({ port, host: '127.0.0.1', method: 'POST', agent }, (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            connection: answer.headers.connection,
            body: Buffer.concat(parts).toString(),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(Buffer.alloc(bytes));
    },
  );

it('answers what is too large, closes that connection, and takes the next request', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  for (const _ of [1, 2]) {
    expect(await post(agent, 3_000_000)).toMatchObject({ status: 413, connection: 'close' });
    expect(await post(agent, 5)).toMatchObject({ status: 200, body: '5' });
  }
  agent.destroy();
});
