import type { AddressInfo } from 'node:net';
import { type HttpHandler, listen } from '../../infra/local/http.ts';

/** Serves a stand-in on a free port of this machine. */
export const onLoopback = async (http: HttpHandler) => {
  const server = await listen(0, http, () => false);
  let sockets = 0;
  server.on('connection', () => {
    sockets += 1;
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Connections opened, whatever for. */
    sockets: () => sockets,
    close: (): Promise<void> =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
};
