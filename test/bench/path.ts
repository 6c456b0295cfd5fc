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
import type { Ask } from '../../core/model/register.ts';
import type { Input } from '../../core/model/request.ts';
import { startEngine } from '../../infra/local/engine.ts';
import { spoken } from '../support/scenario.ts';
import { asha, onSlack } from '../support/southport/people.ts';
import { request, typed, type World, world } from '../support/world.ts';
import { median, ms, percentile99, printTable, times } from './table.ts';

const batches = 5;
const rounds = 80;
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

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

interface Command {
  readonly name: string;
  /** What is asked in each round, and how it is known to be done. */
  readonly input: (round: number) => Input;
  readonly done: RegExp;
}

const setUp = async (ask: World['ask']) => {
  const press = (pressed: Ask) => ask(request(asha, { kind: 'pressed', ask: pressed }, onSlack));
  const chair = { account: asha.account, name: asha.name };
  await press({ ask: 'partnership.setup', name: 'Southport', chair });
  await press({ ask: 'partnership.confirm-list' });
  await press({ ask: 'poll.create', question: 'What first?', options: ['Lights', 'Speeding'] });
  await press({ ask: 'meeting.schedule', title: 'Board', day: '2027-01-14', time: '14:00' });
  await press({ ask: 'review.start', sure: true });
};

const oneOf =
  (...asks: readonly [Ask, Ask]) =>
  (round: number): Input => ({ kind: 'pressed', ask: asks[round % 2] ?? asks[0] });
const meeting = { ref: 'M-1', round: 1 } as const;
const review = { ask: 'review.answer', ref: 'R-1' } as const;

/** Each is a change of the one before, so that every round writes. */
const commands: readonly Command[] = [
  {
    name: 'create action, typed',
    input: () => typed(`action ${fresh(8)} ${fresh(8)} ${fresh(8)} by 15 January`),
    done: /^A-\d+ is on the list/,
  },
  {
    name: 'vote, pressed',
    input: oneOf(
      { ask: 'poll.vote', ref: 'P-1', option: 1 },
      { ask: 'poll.vote', ref: 'P-1', option: 2 },
    ),
    done: /^Your vote on/,
  },
  {
    name: 'meeting answer, pressed',
    input: oneOf({ ask: 'meeting.attend', ...meeting }, { ask: 'meeting.apologies', ...meeting }),
    done: /^(You're down as attending|Your apologies are noted)/,
  },
  {
    name: 'review answer, pressed',
    input: oneOf({ ...review, verdict: 'keep-on' }, { ...review, verdict: 'with-changes' }),
    done: /^(R-1 is sent|The answer on R-1 is now)/,
  },
];

/** Milliseconds of each try, batch by batch. */
interface Measured {
  readonly core: readonly (readonly number[])[];
  readonly bare: readonly (readonly number[])[];
  /** Calls of the table that each command makes, and items that it writes. */
  readonly calls: number;
  readonly items: number;
}

/** One command over an engine of its own, so that none runs over what another has left. */
const measured = async ({ input, done }: Command): Promise<Measured> => {
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
    known.set(asha.account, { name: asha.name, home: true, guest: false });
    await setUp(ask);
    const run = async (round: number) => {
      const asked = request(asha, input(round), onSlack);
      const core = await timed(async () => {
        const answer = spoken(await ask(asked));
        if (!done.test(answer)) throw new Error(answer);
      });
      const TransactItems = bareLike(last());
      const bare = await timed(() => real.send(new TransactWriteItemsCommand({ TransactItems })));
      return { core, bare };
    };
    for (let round = 0; round < rounds; round += 1) await run(round);
    const before = calls();
    const [core, bare]: [number[][], number[][]] = [[], []];
    for (let batch = 0; batch < batches; batch += 1) {
      const both = [];
      for (let round = 0; round < rounds; round += 1) both.push(await run(round));
      core.push(both.map((one) => one.core));
      bare.push(both.map((one) => one.bare));
    }
    const each = (calls() - before) / (batches * rounds);
    return { core, bare, calls: each, items: last().length };
  } finally {
    real.destroy();
    await engine.stop();
  }
};

const rowOf = ({ name }: Command, { core, bare, calls, items }: Measured): string[] => {
  const [own, beside] = [core.map(median), bare.map(median)];
  return [
    name,
    ms(median(own)),
    `${ms(Math.min(...own))} to ${ms(Math.max(...own))}`,
    ms(median(core.map(percentile99))),
    calls.toFixed(1),
    `${items}`,
    ms(median(beside)),
    times(median(own) / median(beside)),
  ];
};

/**
 * Commands through the whole core, each beside bare transactions of the same number and sizes of items, interleaved.
 * In batches, so that what else the machine does shows as a spread.
 */
export const benchPath = async (): Promise<void> => {
  const rows: string[][] = [];
  for (const command of commands) rows.push(rowOf(command, await measured(command)));
  printTable(
    `Commands on the embedded engine, one after another (medians of ${batches} batches of ${rounds} of each, interleaved)`,
    ['', 'p50', 'of the batches', 'p99', 'calls each', 'items', 'bare p50', 'of bare'],
    rows,
  );
  console.log('\n  goal: within twice the bare transaction');
};
