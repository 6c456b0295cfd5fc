import { expect, it } from 'vitest';
import { shards } from '../../core/engine/due-shards.ts';
import type { Store } from '../../core/ports/store.ts';
import { dueNow } from './due-now.ts';
import { action, later, noon, sefton, southport, stored, write } from './made.ts';

/** What wants attention, and when: named at its instant, and ever more rarely where it fails. */
export const dueIndexContract = (fresh: () => Promise<Store>): void => {
  it('wakes records at their instant, each key once, a few at a time', async () => {
    const store = await fresh();
    for (let number = 1; number <= 20; number += 1)
      await write(store, action(number), number, { due: later(number) });
    await write(store, southport, 'p', { due: later(5) });
    const ids = (await dueNow(store, later(5))).map((key) => (key.due === 'record' ? key.id : ''));
    expect(ids.sort()).toEqual([southport, ...[1, 2, 3, 4, 5].map((n) => action(n))].sort());
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

  it('has what rests due at another instant, and leaves it as it is', async () => {
    const store = await fresh();
    await write(store, action(1), 'one', { due: noon });
    const key = { due: 'record', programme: sefton, id: action(1) } as const;
    await store.putOff(sefton, action(1), later(-1), later(60));
    expect(await dueNow(store, noon)).toEqual([key]);
    await store.putOff(sefton, action(1), noon, later(60));
    expect(await dueNow(store, later(59))).toEqual([]);
    expect(await dueNow(store, later(60))).toEqual([key]);
    expect((await stored(store, action(1)))?.version).toBe(1);
    await store.putOff(sefton, action(2), noon, later(60));
    await write(store, action(1), 'two', { due: later(10) });
    expect(await dueNow(store, later(10))).toEqual([key]);
  });

  it('puts off the looking after of a partnership too, and forgets the faults when it is done', async () => {
    const store = await fresh();
    const key = { due: 'hourly', programme: sefton, partnership: southport } as const;
    await store.changed(sefton, southport, [southport], noon);
    expect(await store.backOff(key, later(3600))).toBe(1);
    expect(await store.backOff(key, later(3660))).toBe(2);
    expect(await dueNow(store, later(3779))).toEqual([]);
    expect(await dueNow(store, later(3780))).toEqual([key]);
    await store.lookedAfter(sefton, southport, later(3780));
    await store.changed(sefton, southport, [southport], later(3781));
    expect(await dueNow(store, later(2 * 3600 + 180))).toEqual([]);
    expect(await store.backOff(key, later(2 * 3600 + 181))).toBe(1);
    // What changes does not make good what failed.
    await store.changed(sefton, southport, [southport], later(2 * 3600 + 241));
    expect(await store.backOff(key, later(3 * 3600 + 241))).toBe(2);
  });

  it('keeps what a partnership came to, and says whether it changed since', async () => {
    const store = await fresh();
    const brief = {
      at: noon,
      day: '2027-01-08',
      open: 3,
      late: 1,
      soon: [{ day: '2027-01-11', count: 2 }],
      votes: [later(3600)],
      unchanged: 0,
    };
    const formby = 'pt-formby' as typeof southport;
    const both = [southport, formby];
    await store.changed(sefton, southport, [southport], noon);
    expect(await store.briefs(sefton, both)).toEqual(new Map());
    await store.keepBrief(sefton, southport, { ...brief, open: 9 });
    await store.keepBrief(sefton, southport, brief);
    expect(await store.briefs(sefton, both)).toEqual(
      new Map([[southport, { brief, changed: true }]]),
    );
    await store.lookedAfter(sefton, southport, later(3600));
    expect(await store.briefs(sefton, both)).toEqual(
      new Map([[southport, { brief, changed: false }]]),
    );
    await store.changed(sefton, southport, [southport], later(3660));
    expect((await store.briefs(sefton, both)).get(southport)?.changed).toBe(true);
    expect(await dueNow(store, later(2 * 3660))).toEqual([
      { due: 'hourly', programme: sefton, partnership: southport },
    ]);
    await store.lookedAfter(sefton, southport, later(2 * 3660));
    await store.keepBrief(sefton, formby, brief);
    expect((await store.briefs(sefton, both)).size).toBe(2);
    expect(await dueNow(store, later(9 * 3600))).toEqual([]);
    expect(await store.briefs(sefton, [])).toEqual(new Map());
  });

  it('looks after a partnership within the hour of a change, and again after a change meanwhile', async () => {
    const store = await fresh();
    const hour = 3600;
    await store.changed(sefton, southport, [southport], noon);
    await store.changed(sefton, southport, [southport], later(1800));
    expect(await dueNow(store, later(hour - 1))).toEqual([]);
    const key = { due: 'hourly', programme: sefton, partnership: southport };
    expect(await dueNow(store, later(hour))).toEqual([key]);
    // A change that comes while it is being looked after.
    await store.changed(sefton, southport, [southport], later(hour + 1));
    for (let copies = 0; copies < 2; copies += 1) {
      await store.lookedAfter(sefton, southport, later(hour));
      expect(await dueNow(store, later(2 * hour))).toEqual([]);
      expect(await dueNow(store, later(2 * hour + 1))).toEqual([key]);
    }
    await store.lookedAfter(sefton, southport, later(2 * hour + 1));
    expect(await dueNow(store, later(9 * hour))).toEqual([]);
    await store.lookedAfter(sefton, southport, later(9 * hour));
  });
};
