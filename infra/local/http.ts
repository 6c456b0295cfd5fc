import { createServer, type IncomingMessage, type Server } from 'node:http';
import { whyOf } from '../../core/lib/why.ts';

/** A request as every part of the laptop reads it; header names are in lower case. */
export interface HttpIn {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly rawBody: Uint8Array;
}
export interface HttpOut {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Nothing is answered: the connection is closed. */
  readonly cut?: true;
}
export type HttpHandler = (request: HttpIn) => Promise<HttpOut>;

const mostBytes = 1_000_000;
/** What is too large is heard out to here, so that whoever sends it gets to read the answer. */
const mostDrained = 16 * mostBytes;

export const json = (body: unknown, status = 200): HttpOut => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(body),
});
export const textOf = ({ rawBody }: Pick<HttpIn, 'rawBody'>): string =>
  new TextDecoder().decode(rawBody);
/** The body as JSON, undefined where it is none. */
export const jsonOf = (request: Pick<HttpIn, 'rawBody'>): unknown => {
  try {
    return JSON.parse(textOf(request));
  } catch {
    return undefined;
  }
};

const read = async (message: IncomingMessage): Promise<Uint8Array | undefined> => {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of message) {
    length += (part as Buffer).length;
    if (length > mostDrained) return undefined;
    if (length <= mostBytes) parts.push(part as Buffer);
  }
  return length > mostBytes ? undefined : Buffer.concat(parts);
};

const handled = async (message: IncomingMessage, handler: HttpHandler): Promise<HttpOut> => {
  const rawBody = await read(message);
  // A connection on which the rest of a body may still come is used for nothing else.
  if (!rawBody) return { status: 413, headers: { connection: 'close' } };
  const url = new URL(message.url ?? '/', 'http://localhost');
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, String(value)]),
  );
  const { pathname: path, searchParams: query } = url;
  return handler({ method: message.method ?? 'GET', path, query, headers, rawBody });
};

/** Listens on loopback; `port` 0 takes a free one. `stream` may take a request for itself, for answers that stay open. */
export const listen = (
  port: number,
  handler: HttpHandler,
  stream: (...args: Parameters<Parameters<typeof createServer>[1] & object>) => boolean,
): Promise<Server> => {
  const server = createServer((message, response) => {
    if (stream(message, response)) return;
    handled(message, handler)
      .catch((error: unknown): HttpOut => {
        console.error('The laptop could not answer:', whyOf(error));
        return { status: 500 };
      })
      .then(({ status, headers, body, cut }) => {
        if (cut) message.socket.destroy();
        else response.writeHead(status, headers).end(body);
      });
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
};
