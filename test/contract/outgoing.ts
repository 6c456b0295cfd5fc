import { expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { shards } from '../../core/engine/due-shards.ts';
import { checkpointOf } from '../../core/engine/journal.ts';
import type { DueKey } from '../../core/model/due-key.ts';
import type { Effect } from '../../core/model/effect.ts';
import type { Store } from '../../core/ports/store.ts';
import {
  account,
  action,
  bootle,
  card,
  channel,
  commit,
  effect,
  head,
  later,
  noon,
  seat,
  sefton,
  southport,
  stored,
  teamsChannel,
  wirral,
  write,
} from './made.ts';

const born = (store: Store, ...effects: readonly Effect[]) =>
  commit(store, { effects: effects.map((one) => ({ effect: one, ifNew: true })) });
const dueNow = async (store: Store, now: string, limit = 100): Promise<DueKey[]> => {
  const found = [];
  for (let shard = 0; shard < shards; shard += 1)
    found.push(...(await store.due(now, shard, limit)));
  return found;
};
const kept = (store: Store, one: Effect) => store.effect(one.programme, one.to, one.id);

/** What is on its way out, and what waits for its time. */
export const outgoingContract = (fresh: () => Promise<Store>): void => {
  it('keeps an effect due from birth until it is finished', async () => {
    const store = await fresh();
    const one = effect('e-1');
    await born(store, one);
    expect(await kept(store, one)).toEqual(one);
    const key = { due: 'effect', programme: sefton, to: channel, id: one.id };
    expect(await dueNow(store, later(-1))).toEqual([]);
    expect(await dueNow(store, noon)).toEqual([key]);
    const claimed: Effect = {
      ...one,
      attempt: 1,
      due: later(150),
      state: { is: 'claimed', until: later(120) },
    };
    expect(await store.settle(claimed, one)).toBe(true);
    expect(await store.settle({ ...claimed }, one)).toBe(false);
    expect(await dueNow(store, later(149))).toEqual([]);
    expect(await dueNow(store, later(150))).toEqual([key]);
    const sent: Effect = { ...claimed, attempt: 2, state: { is: 'sent', at: later(3) } };
    expect(await store.settle(sent, claimed)).toBe(true);
    expect(await dueNow(store, later(999))).toEqual([]);
    expect(await kept(store, one)).toEqual(sent);
  });

  it('lets one of many claim an effect', async () => {
    const store = await fresh();
    const one = effect('e-1');
    await born(store, one);
    const claim: Effect = { ...one, attempt: 1, state: { is: 'claimed', until: later(30) } };
    const claims = await Promise.all(Array.from({ length: 6 }, () => store.settle(claim, one)));
    expect(claims.filter(Boolean).length).toBeLessThanOrEqual(1);
    // A claim whose answers were all lost is nobody's; it stands, and is doubted once it has run out.
    expect((await store.effect(sefton, one.to, one.id))?.state.is).toBe('claimed');
    expect(await store.settle(effect('e-unknown'), { attempt: 0 })).toBe(false);
  });

  it('leaves a named effect as it stands, and all else of the commit is done', async () => {
    const store = await fresh();
    const digest = effect('digest');
    await born(store, digest);
    await store.settle({ ...digest, attempt: 1, state: { is: 'sent', at: noon } }, digest);
    const more = [digest, effect('new'), effect('new')].map((one) => ({
      effect: one,
      ifNew: true,
    }));
    const again = { ...digest, made: later(9) };
    expect(await commit(store, { effects: [...more, { effect: again, ifNew: true }] })).toEqual({
      kind: 'committed',
    });
    expect((await kept(store, digest))?.state.is).toBe('sent');
    expect((await dueNow(store, later(9))).length).toBe(1);
    const twice = { effects: [{ effect: digest, ifNew: false }] };
    expect(await commit(store, twice)).toEqual({ kind: 'conflict' });
  });

  it('lists what is in doubt for its partnership, off the due index', async () => {
    const store = await fresh();
    const [one, two] = [effect('e-1'), effect('e-2', { to: teamsChannel })];
    const other = effect('e-3', { partnership: bootle });
    await born(store, one, two, other);
    for (const each of [one, two, other])
      await store.settle({ ...each, attempt: 1, state: { is: 'uncertain', at: noon } }, each);
    const doubted = await store.uncertain(sefton, southport);
    expect(doubted.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(await dueNow(store, later(999))).toEqual([]);
    const again: Effect = { ...two, attempt: 2, due: later(60), state: { is: 'waiting' } };
    expect(await store.settle(again, { attempt: 1 })).toBe(true);
    expect((await store.uncertain(sefton, southport)).length).toBe(1);
    expect((await dueNow(store, later(60))).length).toBe(1);
    expect(await store.uncertain(wirral, southport)).toEqual([]);
  });

  it('wakes records at their instant, each key once, a few at a time', async () => {
    const store = await fresh();
    for (let number = 1; number <= 20; number += 1)
      await write(store, action(number), number, { due: later(number) });
    await write(store, head, 'p', { due: later(5) });
    const ids = (await dueNow(store, later(5))).map((key) => (key.due === 'record' ? key.id : ''));
    expect(ids.sort()).toEqual([head, ...[1, 2, 3, 4, 5].map((n) => action(n))].sort());
    expect((await dueNow(store, later(99), 1)).length).toBeLessThanOrEqual(shards);
    expect((await dueNow(store, later(99))).length).toBe(21);
    await write(store, action(1), 'done');
    expect((await dueNow(store, later(99))).length).toBe(20);
  });

  it('has what failed due ever more rarely, until the record is written anew', async () => {
    const store = await fresh();
    await write(store, action(1), 'one', { due: noon });
    const key = { due: 'record', programme: sefton, id: action(1) } as const;
    expect(await store.backOff(key, later(-1))).toBe(0);
    let now = noon;
    for (const [index, minutes] of [1, 2, 4, 8, 16, 32, 60, 60, 60].entries()) {
      expect(await store.backOff(key, now)).toBe(index + 1);
      // Another copy of the key that fails in the same moment is the same fault.
      expect(await store.backOff(key, now)).toBe(0);
      const again = new Date(Date.parse(now) + minutes * 60_000).toISOString();
      expect(await dueNow(store, new Date(Date.parse(again) - 1).toISOString())).toEqual([]);
      expect(await dueNow(store, again)).toEqual([key]);
      now = again;
    }
    expect((await stored(store, action(1)))?.version).toBe(1);
    await write(store, action(1), 'two', { due: now });
    expect(await store.backOff(key, now)).toBe(1);
    const unknown = { ...key, id: action(2) };
    expect(await store.backOff(unknown, now)).toBe(0);
  });

  it('puts off the looking after of a partnership too, and forgets the faults when it is done', async () => {
    const store = await fresh();
    const key = { due: 'hourly', programme: sefton, partnership: southport } as const;
    await store.changed(sefton, southport, noon);
    expect(await store.backOff(key, later(3600))).toBe(1);
    expect(await store.backOff(key, later(3660))).toBe(2);
    expect(await dueNow(store, later(3779))).toEqual([]);
    expect(await dueNow(store, later(3780))).toEqual([key]);
    await store.changed(sefton, southport, later(3781));
    await store.lookedAfter(sefton, southport);
    expect(await dueNow(store, later(2 * 3600 + 180))).toEqual([]);
    expect(await store.backOff(key, later(2 * 3600 + 181))).toBe(1);
  });

  it('looks after a partnership within the hour of a change, and again after a change meanwhile', async () => {
    const store = await fresh();
    const hour = 3600;
    await store.changed(sefton, southport, noon);
    await store.changed(sefton, southport, later(1800));
    expect(await dueNow(store, later(hour - 1))).toEqual([]);
    const key = { due: 'hourly', programme: sefton, partnership: southport };
    expect(await dueNow(store, later(hour))).toEqual([key]);
    await store.changed(sefton, southport, later(hour + 1));
    await store.lookedAfter(sefton, southport);
    expect(await dueNow(store, later(2 * hour))).toEqual([]);
    expect(await dueNow(store, later(2 * hour + 1))).toEqual([key]);
    await store.lookedAfter(sefton, southport);
    expect(await dueNow(store, later(9 * hour))).toEqual([]);
    await store.lookedAfter(sefton, southport);
  });

  it('covers all heads of a partnership in a chain of checkpoints', async () => {
    const store = await fresh();
    for (const id of [head, action(1), seat(1)]) await write(store, id, 'first');
    await write(store, action(1, bootle), 'elsewhere');
    const heads = async () =>
      [...(await store.load(sefton, [head, action(1), seat(1)])).values()].reverse();
    const first = await store.checkpoint(sefton, southport, noon);
    expect(first).toBe(checkpointOf(sha256, { at: noon, previous: '', heads: await heads() }));
    await write(store, action(1), 'second');
    const again = await store.checkpoint(sefton, southport, later(3600));
    const expected = { at: later(3600), previous: first, heads: await heads() };
    expect(again).toBe(checkpointOf(sha256, expected));
    expect(await store.checkpoint(sefton, southport, later(3600))).toBe(again);
    expect((await stored(store, head))?.version).toBe(1);
  });

  it('moves a card only from the version before', async () => {
    const store = await fresh();
    const steps = [card(1), card(2, { message: '1.1' }), card(3, { message: '1.1' })];
    for (const step of steps) {
      expect(await store.putCard(sefton, step)).toBe(true);
      expect(await store.putCard(sefton, { ...step, hash: 'else' })).toBe(false);
      expect(await store.card(sefton, action(1), channel)).toEqual(step);
    }
    expect(await store.putCard(sefton, card(4, { message: '2.2' }))).toBe(true);
    expect(await store.card(wirral, action(1), channel)).toBeUndefined();
    expect(await store.card(sefton, action(1), teamsChannel)).toBeUndefined();
    await store.dropCard(sefton, card(3));
    expect((await store.card(sefton, action(1), channel))?.version).toBe(4);
    await store.dropCard(sefton, card(4, { message: '2.2' }));
    expect(await store.card(sefton, action(1), channel)).toBeUndefined();
    const door = { install: 'slack:T1' as never, place: channel, accounts: [], thread: '2.2' };
    expect((await store.frontDoor(door)).thread).toBeUndefined();
  });

  it('gives turns to post, one spacing apart', async () => {
    const store = await fresh();
    const turns = await Promise.all([1, 2, 3].map(() => store.pace(channel, noon, 1000)));
    turns.sort();
    for (const [index, turn] of turns.entries()) {
      const before = turns[index - 1] ?? later(-1);
      expect(Date.parse(turn) - Date.parse(before)).toBeGreaterThanOrEqual(1000);
    }
    // A turn whose answer was lost is left out, never given twice.
    expect((await store.pace(teamsChannel, noon, 1000)) <= later(1)).toBe(true);
    const free = await store.pace(channel, later(60), 1000);
    expect(free >= later(60) && free <= later(61)).toBe(true);
  });

  it('counts wrong tries by the hour', async () => {
    const store = await fresh();
    expect(await store.tries(account, noon)).toBe(0);
    const first = await store.wrongTry(account, noon);
    const second = await store.wrongTry(account, later(60));
    expect(second).toBeGreaterThan(first);
    expect(await store.tries(account, later(3599))).toBe(second);
    expect(await store.tries(account, later(3600))).toBe(0);
  });
};
