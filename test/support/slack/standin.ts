import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Args, answerTo, type Board, emptyBoard, type Message } from './methods.ts';

/** What one call of a method does instead of succeeding. `applied` does it and then answers 500. */
export type Fault =
  | { readonly error: string }
  | { readonly answer: Args }
  | { readonly status: number }
  | { readonly retryAfter: number }
  | 'hang'
  | 'garbage'
  | 'redirect'
  | 'applied';

/** A Slack Web API on loopback that remembers; every call to it is kept. */
export interface SlackStandIn extends Board {
  readonly origin: string;
  readonly apiUrl: string;
  readonly calls: { readonly method: string; readonly args: Args; readonly token: string }[];
  /** What arrived at response addresses, by path. */
  readonly responses: { readonly path: string; readonly body: Args }[];
  /** The next calls of a method fail, one fault each. */
  readonly fail: (method: string, ...faults: Fault[]) => void;
  /** A response address that works here. */
  readonly responseUrl: () => string;
  readonly messagesIn: (channel: string) => Message[];
  readonly close: () => Promise<void>;
}

/** The arguments of a call, as a form or as JSON. */
export const argsOf = (type: string, body: string): Args => {
  if (type.startsWith('application/json')) return JSON.parse(body || '{}') as Args;
  return Object.fromEntries(
    [...new URLSearchParams(body)].map(([name, value]) => [
      name,
      /^[[{]/.test(value) ? (JSON.parse(value) as unknown) : value,
    ]),
  );
};

/** Starts one on a free port. */
export const slackStandIn = async (token = 'xoxb-local'): Promise<SlackStandIn> => {
  const board = emptyBoard();
  const calls: SlackStandIn['calls'] = [];
  const responses: SlackStandIn['responses'] = [];
  const faults = new Map<string, Fault[]>();
  let pages = 0;

  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    const path = request.url ?? '';
    const args = argsOf(request.headers['content-type'] ?? '', body);
    const end = (status: number, what: unknown, headers: Record<string, string> = {}): void => {
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(typeof what === 'string' ? what : JSON.stringify(what));
    };
    const method = path.replace(/^\/api\//, '');
    const fault = faults.get(path.startsWith('/api/') ? method : 'response')?.shift();
    if (path.startsWith('/response/') && fault === undefined) {
      responses.push({ path, body: args });
      return end(200, 'ok');
    }
    const given = (request.headers.authorization ?? '').replace(/^Bearer /, '');
    calls.push({ method, args, token: given });
    if (fault === 'hang') return;
    if (fault === 'garbage') return end(200, '<html>proxy</html>');
    if (fault === 'redirect') return end(302, '', { location: 'http://127.0.0.1:9/stolen' });
    if (fault === 'applied') answerTo(board, method, args);
    if (fault === 'applied') return end(500, 'upstream');
    if (fault && 'error' in fault) return end(200, { ok: false, error: fault.error });
    if (fault && 'answer' in fault) return end(200, fault.answer);
    if (fault && 'status' in fault) return end(fault.status, 'upstream');
    if (fault) return end(429, { ok: false }, { 'retry-after': String(fault.retryAfter) });
    if (given !== token) return end(200, { ok: false, error: 'invalid_auth' });
    return end(200, answerTo(board, method, args));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...board,
    origin,
    apiUrl: `${origin}/api/`,
    calls,
    responses,
    fail: (method, ...list) => faults.set(method, [...(faults.get(method) ?? []), ...list]),
    responseUrl: () => {
      pages += 1;
      return `${origin}/response/T1/${pages}/abc`;
    },
    messagesIn: (channel) => board.messages.filter((message) => message.channel === channel),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
