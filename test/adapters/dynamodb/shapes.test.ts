import { readdirSync, readFileSync } from 'node:fs';
import { type AttributeValue, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { keyOf } from '../../../adapters/dynamodb/keys.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import { ballotsTable } from '../../../adapters/dynamodb/table.ts';
import { shards } from '../../../core/engine/due-shards.ts';
import { brokenAt } from '../../../core/engine/journal.ts';
import type { Store } from '../../../core/ports/store.ts';
import * as made from '../../contract/made.ts';
import { embeddedEngine } from '../../support/engine.ts';

type Shape = Record<string, AttributeValue>;
const folder = new URL('../../fixtures/stored/v1/', import.meta.url);
const names = readdirSync(folder).map((file) => file.replace('.json', ''));
const shape = (name: string): Shape =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Shape;

const { sefton, southport, channel, account, install, noon, action, seat, asha } = made;
const engine = embeddedEngine();

/** A table in which one of each stored shape stands, with a field of a later release on each. */
const kept = async (more: Shape = {}) => {
  const table = await engine.table();
  for (const name of names)
    await engine.client().send(
      new PutItemCommand({
        TableName: name === 'ballot' ? ballotsTable(table) : table,
        Item: { ...shape(name), later: { S: 'kept' }, ...more },
      }),
    );
  let count = 0;
  const fresh = (characters: number): string => `${count++}`.padStart(characters, 'f');
  const store = dynamoStore({ client: engine.client(), table, hash: sha256, fresh });
  const raw = async (name: string): Promise<Shape> => {
    const get = new GetItemCommand({ TableName: table, Key: keyOf(shape(name)) });
    return (await engine.client().send(get)).Item ?? {};
  };
  return { store, raw };
};

describe('every shape ever stored', () => {
  it('reads records, journals and answers', async () => {
    const { store } = await kept();
    const records = await store.load(sefton, [action(1), southport, asha as never, seat(7)]);
    expect([...records].map(([id, { version, state }]) => [id, version, state]).sort()).toEqual([
      ['person:asha', 1, { name: 'Asha' }],
      ['pt-southport', 1, { name: 'Southport' }],
      ['pt-southport/A-1', 1, { title: 'Fix the lights' }],
      ['pt-southport/P-5/seat-7', 1, { voted: true }],
    ]);
    const chain = await store.journal(sefton, action(1), { limit: 9 });
    expect(chain.map(({ meta }) => meta.events)).toEqual([['ActionNoted']]);
    expect(brokenAt(sha256, chain)).toBeUndefined();
    expect(chain[0]?.hash).toBe(records.get(action(1))?.head);
    expect(await store.answered(sefton, ['slack:Ev1'], noon)).toEqual(made.reply('A-1'));
    expect(await store.ballots(sefton, seat(7).replace('/seat-7', '') as never)).toEqual(['yes']);
  });

  it('reads the front door', async () => {
    const { store } = await kept();
    const door = await store.lookUp({
      install,
      place: channel,
      accounts: [account],
      thread: '1.2',
    });
    expect(door).toEqual({
      install: {
        n: 1,
        row: { programme: sefton, serviceUrl: 'https://smba.trafficmanager.net/uk/' },
      },
      place: { n: 1, row: { programme: sefton, partnerships: [southport], name: 'general' } },
      accounts: new Map([
        [
          account,
          {
            n: 1,
            row: {
              people: [{ programme: sefton, person: asha }],
              chose: { place: channel, programme: sefton, partnership: southport, at: noon },
              did: { programme: sefton, record: action(1), version: 1, at: noon },
            },
          },
        ],
      ]),
      thread: action(1),
    });
    const claim = { door: 'word', id: 'southport', n: 0, row: { partnership: southport } } as const;
    expect((await store.commit(made.only({ rows: [claim] }))).kind).toBe('conflict');
    expect((await store.draft('draft-1'))?.text).toBe('a long line');
  });

  it('reads what is on its way and what is counted', async () => {
    const { store } = await kept();
    const effect = (id: string) => store.effect(sefton, channel, made.effect(id).id);
    expect(await effect('e-waiting')).toEqual(made.effect('e-waiting'));
    expect((await effect('e-sent'))?.state).toEqual({ is: 'sent', message: '1.2', at: noon });
    expect((await store.uncertain(sefton, southport)).map(({ id }) => id)).toEqual(['e-uncertain']);
    expect(await store.card(sefton, action(1), channel)).toEqual(made.card(1, { message: '1.2' }));
    const due = await Promise.all(
      Array.from({ length: shards }, (_, shard) => store.due('2027-03', shard, 9)),
    );
    expect(
      due
        .flat()
        .map(({ due: is }) => is)
        .sort(),
    ).toEqual(['effect', 'hourly', 'record']);
    expect(await store.takeNumbers(sefton, southport, 'A', 1)).toEqual([4]);
    expect(await store.tries(account, noon)).toBe(1);
    expect(await store.pace(channel, noon, 1000)).toBe(made.later(1));
  });

  it('stands in the chain of checkpoints', async () => {
    const { store } = await kept();
    const { store: bare } = await kept({ digest: { S: 'another' } });
    const next = (of: Store) => of.checkpoint(sefton, southport, made.later(3600));
    expect(await next(store)).not.toBe(await next(bare));
  });
});

describe('a field that a later release added', () => {
  it('survives being written over', async () => {
    const { store, raw } = await kept();
    const effect = made.effect('e-waiting');
    const before = await made.stored(store, action(1));
    const row = { programme: sefton, partnerships: [] };
    const people: never[] = [];
    await made.commit(store, {
      records: [made.next(action(1), { title: 'Anew' }, before)],
      rows: [
        { door: 'install', id: install, n: 1, row: { programme: sefton, gone: true } },
        { door: 'place', id: channel, n: 1, row },
        { door: 'account', id: account, n: 1, row: { people } },
      ],
    });
    await store.settle({ ...effect, attempt: 1 }, effect);
    await store.putCard(sefton, made.card(2, { message: '3.4' }));
    await store.takeNumbers(sefton, southport, 'A', 1);
    await store.changed(sefton, southport, [action(1)], made.later(3601));
    await store.wrongTry(account, noon);
    await store.pace(channel, made.later(60), 1000);
    const written = [
      ...['record-subject', 'install', 'place', 'account', 'effect-waiting', 'card', 'count'],
      ...['hourly', 'tries', 'pace'],
    ];
    for (const name of written) {
      const now = await raw(name);
      expect([name, now.later]).toEqual([name, { S: 'kept' }]);
      expect(now).not.toEqual({ ...shape(name), later: { S: 'kept' } });
    }
  });

  it('survives within an effect and a card that are written as they were read', async () => {
    const { store, raw } = await kept({
      effect: { S: JSON.stringify({ ...made.effect('e-waiting'), newer: 1 }) },
      card: { S: JSON.stringify({ ...made.card(1, { message: '1.2' }), newer: 1 }) },
    });
    const effect = await store.effect(sefton, channel, made.effect('e-waiting').id);
    const card = await store.card(sefton, action(1), channel);
    if (effect) await store.settle({ ...effect, attempt: 1 }, effect);
    if (card) await store.putCard(sefton, { ...card, version: 2 });
    expect(JSON.parse((await raw('effect-waiting')).effect?.S ?? '')).toMatchObject({ newer: 1 });
    expect(JSON.parse((await raw('card')).card?.S ?? '')).toMatchObject({ newer: 1, version: 2 });
  });
});

it('does not touch what a later release has laid out anew', async () => {
  const { store } = await kept({ v: { N: '2' } });
  await expect(store.load(sefton, [action(1)])).rejects.toThrow('later release');
  await expect(store.card(sefton, action(1), channel)).rejects.toThrow('later release');
  await expect(store.seats(sefton, seat(7).replace('/seat-7', '') as never)).rejects.toThrow();
});
