import { expect, it } from 'vitest';
import type { Effect } from '../../core/model/effect.ts';
import { installId, placeId } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import { dueNow } from './due-now.ts';
import {
  bootle,
  channel,
  commit,
  effect,
  install,
  later,
  noon,
  sefton,
  southport,
  teamsChannel,
  wirral,
} from './made.ts';

const born = (store: Store, ...effects: readonly Effect[]) =>
  commit(store, { effects: effects.map((one) => ({ effect: one, ifNew: true })) });
const kept = (store: Store, one: Effect) => store.effect(one.programme, one.to, one.id);

/** Messages on their way: each claimed by one, none lost, and turns to post. */
export const outboxContract = (fresh: () => Promise<Store>): void => {
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

  it('lists what fails again and again until it is over, in its own partnership alone', async () => {
    const store = await fresh();
    const [one, other] = [effect('e-1'), effect('e-2')];
    await born(store, one, other);
    expect(await store.stuck(sefton, southport)).toEqual([]);
    const passing: Effect = { ...other, attempt: 1, faults: 4, due: later(960) };
    const stuck: Effect = { ...one, attempt: 1, faults: 5, due: later(960) };
    expect(await store.settle(passing, other)).toBe(true);
    expect(await store.settle(stuck, one)).toBe(true);
    expect(await store.stuck(sefton, southport)).toEqual([stuck]);
    expect(await store.uncertain(sefton, southport)).toEqual([]);
    expect(await store.stuck(sefton, bootle)).toEqual([]);
    expect(await store.stuck(wirral, southport)).toEqual([]);
    const sent: Effect = { ...stuck, attempt: 2, state: { is: 'sent', at: later(3) } };
    expect(await store.settle(sent, stuck)).toBe(true);
    expect(await store.stuck(sefton, southport)).toEqual([]);
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

  it('lists what waits for chair or clerk in its partnership, off the due index', async () => {
    const store = await fresh();
    const [one, two] = [effect('e-1'), effect('e-2', { to: teamsChannel })];
    const other = effect('e-3', { partnership: bootle });
    await born(store, one, two, other);
    const refused = { is: 'refused', why: 'place-gone', code: 'is_archived', at: noon } as const;
    for (const each of [one, two, other])
      await store.settle(
        {
          ...each,
          attempt: 1,
          state: each === one ? refused : { is: 'uncertain', at: noon },
        },
        each,
      );
    const doubted = await store.uncertain(sefton, southport);
    expect(doubted.map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(doubted[0]?.state).toEqual(refused);
    expect(await dueNow(store, later(999))).toEqual([]);
    const again: Effect = { ...two, attempt: 2, due: later(60), state: { is: 'waiting' } };
    expect(await store.settle(again, { attempt: 1 })).toBe(true);
    expect((await store.uncertain(sefton, southport)).length).toBe(1);
    expect((await dueNow(store, later(60))).length).toBe(1);
    expect(await store.uncertain(wirral, southport)).toEqual([]);
  });

  it('lists what is parked for an installation in its programme, and leaves it due', async () => {
    const store = await fresh();
    const all = ['e-1', 'e-2', 'e-3'].map((id) => effect(id));
    const other = effect('e-4', { programme: wirral });
    await born(store, ...all);
    await commit(store, { programme: wirral, effects: [{ effect: other, ifNew: true }] });
    const parks = (one: Effect, since: number, free?: true): Effect => ({
      ...one,
      attempt: one.attempt + 1,
      due: later(600),
      parked: { install, since: later(since), ...(free ? { free } : {}) },
    });
    for (const [index, one] of [...all.toReversed(), other].entries())
      await store.settle(parks(one, index), one);
    const named = async (...page: Parameters<Store['parked']>) =>
      (await store.parked(...page)).map(({ id }) => id);
    expect(await named(sefton, install, { limit: 9 })).toEqual(['e-3', 'e-2', 'e-1']);
    expect(await named(sefton, install, { limit: 2 })).toEqual(['e-3', 'e-2']);
    expect(await named(sefton, install, { limit: 9, by: later(1) })).toEqual(['e-3', 'e-2']);
    expect(await named(wirral, install, { limit: 9 })).toEqual(['e-4']);
    expect(await named(sefton, installId('slack', 'T2'), { limit: 9 })).toEqual([]);
    expect((await dueNow(store, later(600))).length).toBe(4);
    const [last] = await store.parked(sefton, install, { limit: 1 });
    if (last) await store.settle(parks(last, 0, true), last);
    expect(await named(sefton, install, { limit: 9 })).toEqual(['e-2', 'e-1']);
    expect((await dueNow(store, later(600))).length).toBe(4);
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
    expect(await store.paced(channel)).toBe(new Date(Date.parse(free) + 1000).toISOString());
    expect(await store.paced(placeId('slack', 'T1', 'C2'))).toBeUndefined();
  });
};
