import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { isLoopback } from '../../functions/settings.ts';
import { type HttpHandler, type HttpIn, type HttpOut, json, jsonOf } from './http.ts';

type Edge = (event: APIGatewayProxyEventV2) => Promise<APIGatewayProxyStructuredResultV2>;

export interface Served {
  readonly slack: Edge;
  readonly teams: Edge;
  readonly files: Edge;
  readonly standins: HttpHandler;
  readonly console: HttpHandler;
  /** Moves the clock by a duration; undefined where that is none or goes back. */
  readonly advance: (by: unknown) => Promise<unknown>;
  /** Why the clock may not be moved, or undefined. */
  readonly clockIsReal: string | undefined;
  /** Takes away all that is kept and begins again; false while it is at it. */
  readonly restart: (demo: 'sefton' | 'none') => Promise<boolean>;
  /** Why it may not, or undefined. */
  readonly cannotRestart: string | undefined;
}

/** Through the same function that Lambda calls, with the event that its HTTP API would make. */
const through =
  (edge: Edge): HttpHandler =>
  async ({ headers, rawBody, path }) => {
    const event = {
      rawPath: path,
      headers,
      body: Buffer.from(rawBody).toString('base64'),
      isBase64Encoded: true,
    } as unknown as APIGatewayProxyEventV2;
    const { statusCode = 200, headers: answered = {}, body = '' } = await edge(event);
    return {
      status: statusCode,
      headers: Object.fromEntries(Object.entries(answered).map(([k, v]) => [k, String(v)])),
      body,
    };
  };

const hostOf = (authority: string | undefined): string =>
  URL.canParse(`http://${authority}`) ? new URL(`http://${authority}`).hostname : '';

/** A page from elsewhere must not reach this machine through a name of its own or through a form. */
export const isNear = ({ headers }: Pick<HttpIn, 'headers'>): boolean =>
  isLoopback(hostOf(headers.host)) &&
  (headers.origin === undefined || headers.origin.replace(/^https?:\/\//, '') === headers.host);

const clock = async (request: HttpIn, { advance, clockIsReal }: Served): Promise<HttpOut> => {
  if (request.method !== 'POST') return { status: 405 };
  if (clockIsReal) return json({ error: clockIsReal }, 403);
  const given = jsonOf(request);
  const by = typeof given === 'object' && given !== null && 'advance' in given ? given.advance : '';
  const answer = await advance(by);
  return answer
    ? json(answer)
    : json({ error: 'Say how far to go on, as {"advance":"P1D"}. Time does not go back.' }, 400);
};

const again = async (request: HttpIn, { restart, cannotRestart }: Served): Promise<HttpOut> => {
  if (request.method !== 'POST') return { status: 405 };
  if (cannotRestart) return json({ error: cannotRestart }, 403);
  const given = jsonOf(request);
  const demo = typeof given === 'object' && given !== null && 'demo' in given ? given.demo : '';
  if (demo !== 'sefton' && demo !== 'none')
    return json({ error: 'Say what to begin with, as {"demo":"sefton"} or {"demo":"none"}.' }, 400);
  return (await restart(demo))
    ? json({ demo })
    : json({ error: 'It is beginning again already: look once more in a moment.' }, 409);
};

/** What the cloud serves, and beside it, for this machine alone, the console, the clock and the stand-ins. */
export const serve = (served: Served): HttpHandler => {
  const open: Readonly<Record<string, HttpHandler>> = {
    '/slack/events': through(served.slack),
    '/teams/messages': through(served.teams),
    '/api/messages': through(served.teams),
  };
  const files = through(served.files);
  return async (request) => {
    const { method, path } = request;
    if (path === '/health') return json({ status: 'ok' });
    const edge = open[path];
    if (edge) return method === 'POST' ? edge(request) : { status: 405 };
    if (path.startsWith('/files/')) return method === 'GET' ? files(request) : { status: 405 };
    if (!isNear(request)) return json({ error: 'This is for the machine it runs on.' }, 403);
    if (path === '/local/clock') return clock(request, served);
    if (path === '/local/restart') return again(request, served);
    if (path.startsWith('/standin/')) return served.standins(request);
    if (path === '/' || path.startsWith('/console/')) return served.console(request);
    return { status: 404 };
  };
};
