import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';
import { cacheFolder } from './built.ts';

/** A certificate for this machine's name, which whoever is to believe it finds in `file` (NODE_EXTRA_CA_CERTS). */
export interface Certificate {
  readonly file: string;
  readonly cert: Buffer;
  readonly key: Buffer;
}
/** An address that is reached by TLS. */
export interface Secure {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Makes one that lasts a day; throws where there is no `openssl`. */
export const certificate = (): Certificate => {
  mkdirSync(cacheFolder, { recursive: true });
  const [file, keyFile] = [join(cacheFolder, 'localhost.pem'), join(cacheFolder, 'localhost.key')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const whose = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const into = ['-days', '1', '-keyout', keyFile, '-out', file];
  const made = spawnSync('openssl', ['req', '-x509', ...kind, ...whose, ...into], {
    encoding: 'utf8',
  });
  if (made.status !== 0)
    throw new Error(`openssl made no certificate: ${made.error?.message ?? made.stderr}`);
  return { file, cert: readFileSync(file), key: readFileSync(keyFile) };
};

type Listening = Pick<ReturnType<typeof createTlsServer>, 'address' | 'listen' | 'close'>;
const listening = async (server: Listening, hangUp: () => void): Promise<Secure> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        hangUp();
      }),
  };
};

/** The same as what is served at `origin`, by TLS. */
export const secured = (origin: string, { cert, key }: Certificate): Promise<Secure> => {
  const { hostname, port } = new URL(origin);
  const open = new Set<{ destroy: () => unknown }>();
  const server = createTlsServer({ cert, key }, (near) => {
    const far = connect(Number(port), hostname);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one);
      one.on('error', () => other.destroy()).on('close', () => open.delete(one));
      one.pipe(other);
    }
  });
  return listening(server, () => {
    for (const one of open) one.destroy();
  });
};

/** A parameter store with these under the path, which takes so many milliseconds to open them. */
export const parameterStore = (
  path: string,
  parameters: Readonly<Record<string, string>>,
  { cert, key }: Certificate,
  milliseconds: number,
): Promise<Secure> => {
  const Parameters = Object.entries(parameters).map(([name, Value]) => ({
    Name: `${path}/${name}`,
    Type: 'SecureString',
    Value,
  }));
  const server = createServer({ cert, key }, async (request, response) => {
    await request.resume().toArray();
    await sleep(milliseconds);
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ Parameters }));
  });
  return listening(server, () => server.closeAllConnections());
};
