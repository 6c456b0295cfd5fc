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
import type { Ask } from '../../core/model/register.ts';
import type { Input } from '../../core/model/request.ts';
import { startEngine } from '../../infra/local/engine.ts';
import { spoken } from '../support/scenario.ts';
import { asha, onSlack } from '../support/southport/people.ts';
import { request, typed, type World, world } from '../support/world.ts';
import { median, ms, percentile99, printTable, times } from './table.ts';
import { farther, watched } from './watched.ts';

/** How far away the table is, and how often each command is tried then. */
interface Distance {
  /** Milliseconds that every call of the table takes besides. */
  readonly away: number;
  readonly batches: number;
  readonly rounds: number;
}
const distances: readonly Distance[] = [
  { away: 0, batches: 5, rounds: 80 },
  { away: 5, batches: 3, rounds: 60 },
];
const table = 'bench-path';

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
type Tries = number[][];
/** One command: as it goes once a process has served one like it, as it goes before, and the bare transaction. */
interface Measured {
  readonly core: Tries;
  readonly first: Tries;
  readonly bare: Tries;
  /** Calls of the table that it makes, and items that it writes. */
  readonly calls: number;
  readonly firstCalls: number;
  readonly items: number;
}

/** One command over an engine of its own, so that none runs over what another has left. */
const measured = async (
  { input, done }: Command,
  { away, batches, rounds }: Distance,
): Promise<Measured> => {
  const engine = await startEngine();
  const near = dynamoClient({
    region: 'eu-west-2',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    endpoint: engine.endpoint,
  });
  try {
    await createTables(near, table);
    const real = farther(near, away);
    const { client, last, calls } = watched(real);
    const store = dynamoStore({ client, table, hash: sha256, fresh });
    const inProcess = () => {
      const { ask, known } = world(store, '2027-01-04T10:00:00.000Z');
      known.set(asha.account, { name: asha.name, home: true, guest: false });
      return ask;
    };
    const served = inProcess();
    await setUp(served);
    let count = 0;
    const once = async (ask: World['ask']) => {
      const asked = request(asha, input(count), onSlack);
      count += 1;
      const before = calls();
      const took = await timed(async () => {
        const answer = spoken(await ask(asked));
        if (!done.test(answer)) throw new Error(answer);
      });
      return { took, calls: calls() - before };
    };
    const run = async () => {
      const core = await once(served);
      const TransactItems = bareLike(last());
      const bare = await timed(() => real.send(new TransactWriteItemsCommand({ TransactItems })));
      return { core, bare, first: await once(inProcess()) };
    };
    for (let round = 0; round < rounds; round += 1) await run();
    const all = [];
    for (let batch = 0; batch < batches; batch += 1) {
      const one = [];
      for (let round = 0; round < rounds; round += 1) one.push(await run());
      all.push(one);
    }
    const tries = all.flat();
    const each = (of: (one: (typeof tries)[number]) => number) =>
      tries.reduce((sum, one) => sum + of(one), 0) / tries.length;
    return {
      core: all.map((batch) => batch.map(({ core }) => core.took)),
      first: all.map((batch) => batch.map(({ first }) => first.took)),
      bare: all.map((batch) => batch.map(({ bare }) => bare)),
      calls: each(({ core }) => core.calls),
      firstCalls: each(({ first }) => first.calls),
      items: last().length,
    };
  } finally {
    near.destroy();
    await engine.stop();
  }
};

const rowOf = ({ name }: Command, away: number, measured: Measured): string[] => {
  const { core, first, bare, calls, firstCalls, items } = measured;
  const [own, before, beside] = [core.map(median), first.map(median), bare.map(median)];
  return [
    name,
    `${away} ms`,
    ms(median(own)),
    `${ms(Math.min(...own))} to ${ms(Math.max(...own))}`,
    ms(median(core.map(percentile99))),
    calls.toFixed(1),
    `${items}`,
    ms(median(beside)),
    times(median(own) / median(beside)),
    `${ms(median(before))}, ${firstCalls.toFixed(1)} calls`,
    times(median(before) / median(beside)),
  ];
};

/**
 * Commands through the whole core, each beside bare transactions of the same number and sizes of items, interleaved;
 * once with the table beside us and once with so many milliseconds to each call of it. In batches, so that what else
 * the machine does shows as a spread.
 */
export const benchPath = async (): Promise<void> => {
  const rows: string[][] = [];
  for (const distance of distances)
    for (const command of commands)
      rows.push(rowOf(command, distance.away, await measured(command, distance)));
  printTable(
    'Commands on the embedded engine, one after another (medians of batches, interleaved)',
    [
      '',
      'a call',
      'p50',
      'of the batches',
      'p99',
      'calls',
      'items',
      'bare p50',
      'of bare',
      'first of its kind',
      'of bare',
    ],
    rows,
  );
  console.log(
    '\n  goals: create action 3.0 of bare and 2.6 at 5 ms (27 ms); vote 2.4 and 2.2 (20 ms)',
  );
};
