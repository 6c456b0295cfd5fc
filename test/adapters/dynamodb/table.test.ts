import { DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { expire } from '../../../adapters/dynamodb/expiry.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import { ballotsTable, createTables } from '../../../adapters/dynamodb/table.ts';
import * as made from '../../contract/made.ts';
import { embeddedEngine } from '../../support/engine.ts';

const { sefton, channel, later, day, noon } = made;
const engine = embeddedEngine();
let count = 0;
const store = (table: string) =>
  dynamoStore({
    client: engine.client(),
    table,
    hash: sha256,
    fresh: (characters) => `${count++}`.padStart(characters, 'f'),
  });
const described = async (TableName: string) => {
  const { Table } = await engine.client().send(new DescribeTableCommand({ TableName }));
  const { TimeToLiveDescription } = await engine
    .client()
    .send(new DescribeTimeToLiveCommand({ TableName }));
  return {
    indexes: (Table?.GlobalSecondaryIndexes ?? []).map(({ IndexName }) => IndexName).sort(),
    stream: Table?.StreamSpecification?.StreamViewType,
    expires: TimeToLiveDescription?.AttributeName,
  };
};

describe('the tables', () => {
  it('stream keys only, and ballots neither stream nor expire nor stand in an index', async () => {
    const table = 'folkmoot-as-made';
    await createTables(engine.client(), table);
    await createTables(engine.client(), table);
    expect(await described(table)).toEqual({
      indexes: ['due', 'list', 'person'],
      stream: 'KEYS_ONLY',
      expires: 'expires',
    });
    const ballots = { indexes: [], stream: undefined, expires: undefined };
    expect(await described(ballotsTable(table))).toEqual(ballots);
  });

  it('give back lists longer than a page of the table', async () => {
    const of = store(await engine.table());
    const ballot = { reasons: 'x'.repeat(60_000) };
    for (let number = 1; number <= 40; number += 1) await made.write(of, made.seat(number), ballot);
    const poll = made.seat(1).replace('/seat-1', '') as never;
    expect((await of.seats(sefton, poll)).length).toBe(40);
    const ids = Array.from({ length: 40 }, (_, index) => made.seat(index + 1));
    expect((await of.load(sefton, ids)).size).toBe(40);
  });
});

describe('expiry', () => {
  it('takes what is past its time, and only that', async () => {
    const table = await engine.table();
    const of = store(table);
    const [waiting, sent] = [made.effect('e-1'), made.effect('e-2')];
    await made.commit(of, {
      request: { key: 'key', reply: made.reply('first') },
      records: [made.next(made.action(1), 'kept')],
      effects: [waiting, sent].map((effect) => ({ effect, ifNew: true })),
    });
    await of.settle({ ...sent, attempt: 1, state: { is: 'sent', at: later(60) } }, sent);
    await of.keepDraft(sefton, 'draft', 'text', noon);
    const gone = (at: number) => expire({ client: engine.client(), table }, later(at));
    expect(await gone(day - 1)).toBe(0);
    expect(await gone(day)).toBe(1);
    expect(await of.draft('draft')).toBeUndefined();
    expect(await gone(30 * day)).toBe(1);
    expect(await gone(30 * day + 60)).toBe(1);
    expect(await gone(900 * day)).toBe(0);
    expect(await of.effect(sefton, channel, sent.id)).toBeUndefined();
    expect(await of.effect(sefton, channel, waiting.id)).toEqual(waiting);
    expect((await made.stored(of, made.action(1)))?.state).toBe('kept');
  });
});
