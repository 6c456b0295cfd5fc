import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
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
  /** Milliseconds of processor that all its threads had until each of these; NaN on a system that does not say. */
  readonly processor: { readonly ready: number; readonly answered: number; readonly main: number };
  /** What the function returned. */
  readonly result: unknown;
}

const textOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
};

/** Linux counts it for every thread, in nanoseconds, whatever else runs on the machine. */
const processorOf = (pid: number | undefined, only?: number): number => {
  try {
    return (only === undefined ? readdirSync(`/proc/${pid}/task`) : [only])
      .map((thread) => readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8'))
      .reduce((sum, text) => sum + Number(text.split(' ')[0]) / 1e6, 0);
  } catch {
    return Number.NaN;
  }
};

/** Lambda's Runtime API for one invocation: hands out `event` once, resolves with the answer; rejects with an error told. `ready` is called before. */
const oneInvocation = async (event: unknown, ready: () => void) => {
  let settle: { resolve: (text: string) => void; reject: (error: Error) => void } | undefined;
  const answered = new Promise<string>((resolve, reject) => {
    settle = { resolve, reject };
  });
  let asked = false;
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    if (path.endsWith('/invocation/next')) {
      // The second time there is nothing to do: the real one then freezes the process.
      if (asked) return;
      asked = true;
      ready();
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
  const ready = { time: Number.NaN, processor: Number.NaN };
  const invocation = await oneInvocation(event, () => {
    ready.time = performance.now();
    ready.processor = processorOf(child.pid);
  });
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
    const { pid } = child;
    const processor = {
      ready: ready.processor,
      answered: processorOf(pid),
      main: processorOf(pid, pid),
    };
    return { ready: ready.time - from, answered, processor, result: JSON.parse(text) };
  } finally {
    child.kill('SIGKILL');
    await ended(child);
    invocation.close();
  }
};
