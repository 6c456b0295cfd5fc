import {
  type AttributeValue,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { fresh } from '../../adapters/aws/fresh.ts';
import { sha256 } from '../../adapters/aws/hash.ts';
import { dynamoClient } from '../../adapters/dynamodb/client.ts';
import { dynamoStore } from '../../adapters/dynamodb/store.ts';
import { createTables } from '../../adapters/dynamodb/table.ts';
import type { Dynamo } from '../../adapters/dynamodb/wire.ts';
import { startEngine } from '../../infra/local/engine.ts';
import { spoken } from '../support/scenario.ts';
import { channel, persona, request, typed, world } from '../support/world.ts';
import { median, ms, percentile99, printTable, times } from './table.ts';

const rounds = 400;
const warmUp = 50;
const table = 'bench-path';

/** The same client; remembers the last transaction that went through it, and counts the calls. */
const watched = (client: Dynamo) => {
  let last: readonly TransactWriteItem[] = [];
  let calls = 0;
  const send = async (command: object) => {
    calls += 1;
    if (command instanceof TransactWriteItemsCommand) last = command.input.TransactItems ?? [];
    return client.send(command as never);
  };
  return { client: { send: send as Dynamo['send'] }, last: () => last, calls: () => calls };
};

const sizeOf = (part: TransactWriteItem): number => {
  const item = part.Put?.Item ?? part.Update?.ExpressionAttributeValues ?? {};
  return JSON.stringify(item satisfies Record<string, AttributeValue>).length;
};
/** As many items of the same sizes as this transaction writes, put without any condition. */
const bareLike = (parts: readonly TransactWriteItem[]): TransactWriteItem[] =>
  parts.map((part) => ({
    Put: {
      TableName: table,
      Item: {
        pk: { S: `bare#${fresh(16)}` },
        sk: { S: 'bare' },
        filler: { S: 'x'.repeat(sizeOf(part)) },
      },
    },
  }));

const timed = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
  const from = performance.now();
  await work();
  into.push(performance.now() - from);
};

/** "Create action" through the whole core, beside bare transactions of the same number and sizes of items. */
export const benchPath = async (): Promise<void> => {
  const engine = await startEngine();
  const real = dynamoClient({
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: engine.endpoint,
  });
  try {
    await createTables(real, table);
    const { client, last, calls } = watched(real);
    const store = dynamoStore({ client, table, hash: sha256, fresh });
    const { ask, known } = world(store, '2027-01-04T10:00:00.000Z');
    const asha = persona('slack', 'T1', 'UASHA', 'Asha');
    const here = channel('slack', 'T1', 'C1');
    known.set(asha.account, { name: asha.name, home: true, guest: false });
    const chair = { account: asha.account, name: asha.name };
    const setUp = { ask: 'partnership.setup', name: 'Southport', chair } as const;
    await ask(request(asha, { kind: 'pressed', ask: setUp }, here));

    const [core, bare]: [number[], number[]] = [[], []];
    let before = 0;
    for (let round = 0; round < warmUp + rounds; round += 1) {
      if (round === warmUp) {
        core.length = 0;
        bare.length = 0;
        before = calls();
      }
      const line = `action ${fresh(8)} ${fresh(8)} ${fresh(8)} by 15 January`;
      await timed(core, async () => {
        const answer = await ask(request(asha, typed(line), here));
        if (!/^A-\d+ is on the list/.test(spoken(answer))) throw new Error(spoken(answer));
      });
      const TransactItems = bareLike(last());
      await timed(bare, () => real.send(new TransactWriteItemsCommand({ TransactItems })));
    }
    const made = (calls() - before) / rounds;
    const row = (name: string, taken: number[], each: string) => {
      const perSecond = 1000 / (taken.reduce((sum, time) => sum + time, 0) / taken.length);
      return [name, perSecond.toFixed(0), ms(median(taken)), ms(percentile99(taken)), each];
    };
    printTable(
      `"Create action" on the embedded engine, one after another (${rounds} of each, interleaved)`,
      ['', 'replies a second', 'p50', 'p99', 'calls each'],
      [
        row('through core', core, made.toFixed(1)),
        row(`bare transaction of ${last().length} items`, bare, '1.0'),
      ],
    );
    const ratio = median(core) / median(bare);
    const verdict = ratio <= 2 ? 'reached' : 'NOT reached';
    console.log(
      `\n  p50 through core is ${times(ratio)} the bare one; goal: within twice; ${verdict}`,
    );
  } finally {
    real.destroy();
    await engine.stop();
  }
};
