import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

export interface Call {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly timeoutMs: number;
}
export interface Reached {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** The same as it came. */
  readonly bytes?: Uint8Array;
}
/** `unsent`: surely nothing arrived. `unanswered`: it may have. */
export type NotReached = { readonly status: 0; readonly why: 'unsent' | 'unanswered' };
export type Http = (url: string, call: Call) => Promise<Reached | NotReached>;

const largest = 1024 * 1024;
const unsentCodes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);
/**
 * A connection is used again so soon only, in milliseconds. The other side hangs up on an older one, a function that
 * was asleep has not heard of it yet, and what is posted into it is in doubt for good.
 */
const warm = 2_000;
const idleSince = new WeakMap<object, number>();

const reusing = <Agent extends HttpAgent>(agent: Agent): Agent => {
  agent.on('free', (socket: object) => void idleSince.set(socket, Date.now()));
  return agent;
};
const plainAgent = reusing(new HttpAgent({ keepAlive: true }));
const secureAgent = reusing(new HttpsAgent({ keepAlive: true }));

const withoutOld = <Agent extends HttpAgent>(agent: Agent): Agent => {
  for (const socket of Object.values(agent.freeSockets).flat())
    if (socket && Date.now() - (idleSince.get(socket) ?? 0) > warm) socket.destroy();
  return agent;
};

/**
 * One HTTP call within a time limit. Never throws, never retries, and follows no redirect: the token that goes with a
 * call is for the host that was checked. node:http, because the first `fetch` of a process costs 40 ms more.
 */
export const http: Http = (url, call) =>
  new Promise((resolve) => {
    const secure = url.startsWith('https:');
    const body = call.body === undefined ? undefined : Buffer.from(call.body);
    const failed = (error: { code?: string }) =>
      resolve({ status: 0, why: unsentCodes.has(error.code ?? '') ? 'unsent' : 'unanswered' });
    const sent = (secure ? httpsRequest : httpRequest)(url, {
      method: call.method,
      agent: withoutOld(secure ? secureAgent : plainAgent),
      headers: {
        accept: 'application/json',
        ...call.headers,
        ...(body && { 'content-length': String(body.length) }),
      },
      signal: AbortSignal.timeout(call.timeoutMs),
    });
    sent.on('error', failed);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('error', failed);
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size > largest) sent.destroy(new Error('answer too large'));
        else chunks.push(chunk);
      });
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: bytes.toString('utf8'),
          bytes,
        } as Reached);
      });
    });
    sent.end(body);
  });

/** The answer's JSON, or undefined where there is none. */
export const json = (reached: Reached | NotReached): unknown => {
  if (reached.status === 0) return undefined;
  try {
    return JSON.parse((reached as Reached).body);
  } catch {
    return undefined;
  }
};
