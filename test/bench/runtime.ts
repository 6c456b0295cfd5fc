import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { lambdaFlags } from '../../infra/aws/pack.ts';
import { cacheFolder, node } from './built.ts';

const version = '4.0.2';
const client = join(cacheFolder, 'node_modules/aws-lambda-ric');

/** Amazon's Runtime Interface Client: where its program is, or why it is not there. Compiles it the first time. */
export const runtimeClient = (): { readonly program: string } | { readonly missing: string } => {
  const program = join(client, 'index.mjs');
  if (existsSync(join(client, 'rapid-client.node'))) return { program };
  console.log(
    `\nInstalling aws-lambda-ric@${version}, which compiles for a minute or two; this happens once.`,
  );
  mkdirSync(cacheFolder, { recursive: true });
  const { status, stderr } = spawnSync(
    'npm',
    [
      'install',
      '--prefix',
      cacheFolder,
      '--no-fund',
      '--no-audit',
      '--loglevel=error',
      `aws-lambda-ric@${version}`,
    ],
    { encoding: 'utf8', cwd: cacheFolder },
  );
  if (status === 0 && existsSync(join(client, 'rapid-client.node'))) return { program };
  return { missing: (stderr ?? '').trim().split('\n').at(-1) || 'npm could not install it' };
};

export interface Start {
  /** Milliseconds from the start of the process until it asks for its first event. */
  readonly ready: number;
  /** Milliseconds from the start of the process until its first answer is in. */
  readonly answered: number;
  /** Milliseconds of processor that its main thread had until then; NaN on a system that does not say. */
  readonly processor: number;
  /** What the function returned. */
  readonly result: unknown;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
};

/** Linux counts it for every thread, whatever else runs on the machine; a process's first thread has its number. */
const processorOf = (pid: number | undefined): number => {
  try {
    const [nanoseconds] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ');
    return Number(nanoseconds) / 1e6;
  } catch {
    return Number.NaN;
  }
};

/** Lambda's Runtime API for one invocation: hands out `event` once, resolves with the answer; rejects with an error told. */
const oneInvocation = async (event: unknown) => {
  let settle: { resolve: (text: string) => void; reject: (error: Error) => void } | undefined;
  const answered = new Promise<string>((resolve, reject) => {
    settle = { resolve, reject };
  });
  let asked: number | undefined;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path.endsWith('/invocation/next')) {
      // The second time there is nothing to do: the real one then freezes the process.
      if (asked !== undefined) return;
      asked = performance.now();
      response.writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': 'bench',
        'lambda-runtime-deadline-ms': String(Date.now() + 30_000),
        'lambda-runtime-invoked-function-arn': 'arn:aws:lambda:local:0:function:bench',
      });
      response.end(JSON.stringify(event));
      return;
    }
    const text = await textOf(request);
    if (path.endsWith('/response')) settle?.resolve(text);
    else settle?.reject(new Error(text));
    response.writeHead(202).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    answered,
    asked: () => asked ?? Number.NaN,
    fail: (error: Error) => settle?.reject(error),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/** One cold start under the real client: a fresh process, the bundle in `folder`, one event, its answer. */
export const coldStart = async (
  program: string,
  folder: string,
  environment: Readonly<Record<string, string>>,
  event: unknown,
): Promise<Start> => {
  const invocation = await oneInvocation(event);
  const from = performance.now();
  const child = spawn(node, [...lambdaFlags(1024), program, 'index.handler'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      AWS_LAMBDA_RUNTIME_API: invocation.address,
      AWS_LAMBDA_FUNCTION_NAME: 'bench',
      AWS_LAMBDA_FUNCTION_VERSION: '1',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
      AWS_LAMBDA_LOG_GROUP_NAME: 'bench',
      AWS_LAMBDA_LOG_STREAM_NAME: 'bench',
      LAMBDA_TASK_ROOT: folder,
      _HANDLER: 'index.handler',
      ...environment,
    },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part) => {
      said += String(part);
    });
  child.once('exit', () =>
    invocation.fail(new Error(`It ended without an answer: ${said.slice(0, 700)}`)),
  );
  try {
    const text = await invocation.answered;
    const answered = performance.now() - from;
    const ready = invocation.asked() - from;
    return { ready, answered, processor: processorOf(child.pid), result: JSON.parse(text) };
  } finally {
    child.kill('SIGKILL');
    await ended(child);
    invocation.close();
  }
};
