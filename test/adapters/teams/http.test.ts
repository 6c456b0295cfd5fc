import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { http } from '../../../adapters/teams/http.ts';

let server: Server;
let connections = 0;
let url = '';

const post = () => http(url, { method: 'POST', body: '{}', timeoutMs: 5_000 });

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  connections = 0;
  server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end('{}'));
  });
  server.on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterEach(async () => {
  vi.useRealTimers();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

describe('a call to Teams', () => {
  it('uses the connection of a call just before', async () => {
    expect(await post()).toMatchObject({ status: 200 });
    vi.advanceTimersByTime(1_000);
    expect(await post()).toMatchObject({ status: 200 });
    expect(connections).toBe(1);
  });

  it('makes a new one after a sleep, in which the other side may have hung up unheard', async () => {
    await post();
    vi.advanceTimersByTime(7_000);
    expect(await post()).toMatchObject({ status: 200 });
    expect(connections).toBe(2);
  });

  it('is in doubt where the other side hangs up in the midst of it', async () => {
    server.removeAllListeners('request');
    server.on('request', (request) => request.socket.destroy());
    expect(await post()).toEqual({ status: 0, why: 'unanswered' });
  });
});
