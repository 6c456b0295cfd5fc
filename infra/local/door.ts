import type { AddressInfo } from 'node:net';
import type { Console } from './console/server.ts';
import { type HttpHandler, listen } from './http.ts';
import { isNear } from './serve.ts';

/** What must be undone, in the opposite order of its doing. */
export interface Undo {
  readonly later: (step: () => unknown) => void;
  readonly now: () => Promise<void>;
}
/** Keeps what undoes each thing that has been started, until it is called for. */
export const undoing = (): Undo => {
  const steps: (() => unknown)[] = [];
  return {
    later: (step) => void steps.push(step),
    now: async () => {
      for (const step of steps.splice(0).reverse()) await step();
    },
  };
};

/** What listens for this process; it asks to come again until somebody handles what comes. */
export interface Door {
  readonly origin: string;
  handler: HttpHandler;
  /** Takes the console's stream of changes. */
  follow?: Console['follow'];
}

/** Asks whoever comes to come again in a second. */
export const starting: HttpHandler = async () => ({ status: 503, headers: { 'retry-after': '1' } });

const portTrouble = (error: unknown, port: number): Error =>
  (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    ? new Error(`Folkmoot cannot start: port ${port} is in use. Stop what uses it, or set PORT.`)
    : (error as Error);

/** Listens on a port of loopback, 0 for a free one; throws one sentence where it cannot. */
export const openDoor = async (port: number, undo: Undo): Promise<Door> => {
  const door: Omit<Door, 'origin'> = { handler: starting };
  const server = await listen(
    port,
    (request) => door.handler(request),
    (request, response) => {
      if (request.url !== '/console/events' || !door.follow) return false;
      if (!isNear({ headers: request.headers as Record<string, string> })) return false;
      door.follow(response);
      return true;
    },
  ).catch((error: unknown) => Promise.reject(portTrouble(error, port)));
  undo.later(() => {
    server.closeAllConnections();
    return new Promise((closed) => server.close(closed));
  });
  const { port: taken } = server.address() as AddressInfo;
  return Object.assign(door, { origin: `http://127.0.0.1:${taken}` });
};
