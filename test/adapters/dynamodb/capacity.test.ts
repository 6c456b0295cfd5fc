import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import type { Effect } from '../../../core/model/effect.ts';
import type { Store } from '../../../core/ports/store.ts';
import * as made from '../../contract/made.ts';
import { embeddedEngine } from '../../support/engine.ts';
import { meter, type Units } from '../../support/meter.ts';

const { sefton, southport, channel, account, install, noon, action, seat } = made;
const engine = embeddedEngine();
let count = 0;

/** An empty store and the units that one use of it takes. */
const metered = async () => {
  const { client, taken } = meter(engine.client());
  const store = dynamoStore({
    client,
    table: await engine.table(),
    hash: sha256,
    fresh: (characters) => `${count++}`.padStart(characters, 'f'),
  });
  const units = async (use: (store: Store) => Promise<unknown>): Promise<Units> => {
    taken();
    await use(store);
    return taken();
  };
  return { store, units };
};

const found = {
  due: '2027-02-01T09:00:00.000Z',
  person: made.asha,
  list: { group: 'open southport', order: '2027-02-01' },
};
const title = { title: 'Fix the lights on Mill Lane' };

describe('units of', () => {
  it('a command: its record, its entry, its request and one effect', async () => {
    const { store, units } = await metered();
    const create = made.only({
      request: { key: 'key', reply: made.reply('A-1') },
      records: [made.next(action(1), title, undefined, found)],
      effects: [{ effect: made.effect('e-1'), ifNew: false }],
    });
    // Four rows at two units each; the record stands in three indexes, the effect in one.
    expect(await units((of) => of.commit(create))).toEqual({ read: 0, write: 12 });
    const before = await made.stored(store, action(1));
    const done = made.only({
      request: { key: 'key-2', alsoKeys: ['key-3'], reply: made.reply('Done') },
      records: [made.next(action(1), { ...title, done: true }, before)],
    });
    // The other key is checked for two units, and the record leaves three indexes.
    expect(await units((of) => of.commit(done))).toEqual({ read: 0, write: 11 });
  });

  it('a ballot: the seat item and its entry, and no more for two hundred seats', async () => {
    const { units } = await metered();
    const ballot = (number: number) =>
      made.only({
        request: { key: `vote ${number}`, reply: made.reply('Voted') },
        records: [made.next(seat(number), { choice: 'yes' })],
      });
    for (const number of [1, 2, 200])
      expect(await units((of) => of.commit(ballot(number)))).toEqual({ read: 0, write: 6 });
  });

  it('reading: a row each, a list in one', async () => {
    const { store, units } = await metered();
    for (let number = 1; number <= 20; number += 1)
      await made.write(store, action(number), title, found);
    const ids = [1, 2, 3].map((number) => action(number));
    const door = { install, place: channel, accounts: [account], thread: '1.2' };
    const page = { limit: 20 };
    const reads: readonly (readonly [number, (of: Store) => Promise<unknown>])[] = [
      [4, (of) => of.lookUp(door)],
      [3, (of) => of.load(sefton, ids)],
      [2, (of) => of.newest(sefton, southport, 'A', page)],
      [0.5, (of) => of.listed(sefton, 'open southport', page)],
      [0.5, (of) => of.ofPerson(sefton, made.asha, 20)],
      [1, (of) => of.journal(sefton, action(1), page)],
      [0.5, (of) => of.due(noon, 0, 25)],
      [1, (of) => of.card(sefton, action(1), channel)],
    ];
    for (const [read, use] of reads)
      expect([use, await units(use)]).toEqual([use, { read, write: 0 }]);
  });

  it('an effect on its way: claimed and finished', async () => {
    const { store, units } = await metered();
    const one = made.effect('e-1');
    await made.commit(store, { effects: [{ effect: one, ifNew: false }] });
    const claimed: Effect = {
      ...one,
      attempt: 1,
      due: made.later(120),
      state: { is: 'claimed', until: made.later(120) },
    };
    const sent: Effect = { ...claimed, attempt: 2, state: { is: 'sent', at: noon } };
    expect(await units((of) => of.effect(sefton, channel, one.id))).toEqual({ read: 1, write: 0 });
    expect(await units((of) => of.settle(claimed, one))).toEqual({ read: 0, write: 3 });
    expect(await units((of) => of.settle(sent, claimed))).toEqual({ read: 0, write: 2 });
  });

  it('a card: dear when it is posted, cheap when it is edited', async () => {
    const { units } = await metered();
    const put = (version: number, more = {}) =>
      units((of) => of.putCard(sefton, made.card(version, more)));
    expect(await put(1)).toEqual({ read: 0, write: 1 });
    expect(await put(2, { message: '1.2' })).toEqual({ read: 0, write: 4 });
    expect(await put(3, { message: '1.2' })).toEqual({ read: 0, write: 1 });
  });

  it('a checkpoint: what changed, however much there is', async () => {
    const { store, units } = await metered();
    const write = (number: number) =>
      made.commit(store, { records: [made.next(action(number), title, undefined, found)] });
    for (let number = 1; number <= 120; number += 1) await write(number);
    const hours = (count: number) => made.later(count * 3600);
    const checkpoint = (at: string) => units((of) => of.checkpoint(sefton, southport, at));
    // The first knows of no marks and is over all: 120 records in one read of pages.
    expect((await checkpoint(hours(1))).read).toBeGreaterThan(5);
    await store.changed(sefton, southport, [action(7)], hours(2));
    // The checkpoint before, one mark, one record.
    expect(await checkpoint(hours(3))).toEqual({ read: 3, write: 1 });
  });

  it('numbers and hints: one each', async () => {
    const { units } = await metered();
    const one = { read: 0, write: 1 };
    expect(await units((of) => of.takeNumbers(sefton, southport, 'A', 3))).toEqual(one);
    expect(await units((of) => of.pace(channel, noon, 1000))).toEqual(one);
    expect(await units((of) => of.seen(install, 'https://smba.example/'))).toEqual(one);
    const changed = await units((of) => of.changed(sefton, southport, [southport], noon));
    expect(changed).toEqual({ read: 0, write: 3 });
  });
});
