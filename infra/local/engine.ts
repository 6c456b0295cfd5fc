import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { endBound, freePort, spawnBound } from './bound.ts';
import { lockFile } from './lock.ts';

/** A DynamoDB on this machine. */
export interface Engine {
  readonly endpoint: string;
  /** Ends it in order; its file, if it has one, is whole and free afterwards. */
  readonly stop: () => Promise<void>;
}

/** The program for this system, out of its npm package. */
const binary = (): string => {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  try {
    const file = join(
      dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)),
      'dynoxide',
    );
    if (existsSync(file)) return file;
  } catch {
    // Optional packages of other systems are simply not there.
  }
  throw new Error(
    `The embedded database has no package for this system (${name} is not installed). ` +
      'Run any DynamoDB instead, such as Amazon DynamoDB Local, and set DYNAMODB_ENDPOINT to its address, ' +
      'for example DYNAMODB_ENDPOINT=http://127.0.0.1:8000.',
  );
};

const begin = (port: number, file: string | undefined): ChildProcess =>
  spawnBound(binary(), ['serve', '--port', `${port}`, ...(file ? ['--db-path', file] : [])]);

/** Its first words: undefined once it listens, else what it said instead. */
const opening = (child: ChildProcess): Promise<string | undefined> =>
  new Promise((resolve) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('listening on')) resolve(undefined);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('error', (error) => resolve(error.message));
    child.once('exit', () => resolve(said.trim() || 'it ended at once'));
  });

const open = async (file: string | undefined, tries: number): Promise<Engine> => {
  const port = await freePort();
  const child = begin(port, file);
  const trouble = await opening(child);
  if (trouble === undefined)
    return { endpoint: `http://127.0.0.1:${port}`, stop: () => endBound(child) };
  child.stdin?.destroy();
  // The port was free a moment ago; another process may have been faster.
  if (tries > 1 && trouble.includes('in use')) return open(file, tries - 1);
  throw new Error(`The embedded database did not start: ${trouble}`);
};

/** Starts the embedded database on a free loopback port, on `file`, or in memory without one. Throws where its package is missing or another process has the file. */
export const startEngine = async (options: { readonly file?: string } = {}): Promise<Engine> => {
  const { file } = options;
  binary();
  const release = file === undefined ? () => {} : lockFile(file);
  try {
    const engine = await open(file, 5);
    return {
      endpoint: engine.endpoint,
      stop: async () => {
        await engine.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
};
