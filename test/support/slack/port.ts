import { type AddressInfo, createServer } from 'node:net';

/** A port that is free just now, for what takes one but does not tell which one it got, as emulate. */
export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
