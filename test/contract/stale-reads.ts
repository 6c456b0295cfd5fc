import { expect, it } from 'vitest';
import type { Stored } from '../../core/model/record.ts';
import type { Store } from '../../core/ports/store.ts';
import {
  account,
  action,
  asha,
  channel,
  commit,
  install,
  next,
  only,
  sefton,
  southport,
  stored,
  wirral,
  write,
} from './made.ts';

/** What a store promises of reads that may be late, however late they are (docs/decisions/006). */
export const staleReadsContract = (fresh: () => Promise<Store>): void => {
  const loaded = async (store: Store, id = action(1)): Promise<Stored | undefined> =>
    (await store.load(sefton, [id], { stale: true })).get(id);

  it('answers a record as it once stood, or not at all', async () => {
    const store = await fresh();
    const were: unknown[] = [undefined];
    for (const state of ['one', 'two', 'three']) {
      await write(store, action(1), state);
      were.push(await stored(store, action(1)));
      expect(were).toContainEqual(await loaded(store));
    }
    expect(await loaded(store, action(2))).toBeUndefined();
    expect((await store.load(wirral, [action(1)], { stale: true })).size).toBe(0);
  });

  it('takes a decision made from a late read only where nothing has moved since', async () => {
    const store = await fresh();
    await write(store, action(1), 'one');
    const late = await loaded(store);
    const newest = await stored(store, action(1));
    const decided = only({ records: [next(action(1), 'from a late read', late)] });
    const kind = late?.version === newest?.version ? 'committed' : 'conflict';
    expect((await store.commit(decided)).kind).toBe(kind);
    const standing = await stored(store, action(1));
    expect(standing?.state).toBe(kind === 'committed' ? 'from a late read' : 'one');
    const again = only({ records: [next(action(1), 'once more', late)] });
    expect((await store.commit(again)).kind).toBe('conflict');
  });

  it('answers the rows of the tenant lookup as they once stood', async () => {
    const store = await fresh();
    const home = { programme: sefton, partnerships: [southport] };
    const people = [{ programme: sefton, person: asha }];
    await commit(store, {
      rows: [
        { door: 'place', id: channel, n: 0, row: home },
        { door: 'account', id: account, n: 0, row: { people } },
      ],
    });
    const door = await store.lookUp({ place: channel, accounts: [account], stale: true });
    const nothing = { n: 0, row: undefined };
    expect([nothing, { n: 1, row: home }]).toContainEqual(door.place);
    expect([nothing, { n: 1, row: { people } }]).toContainEqual(door.accounts.get(account));
    expect(door.install).toBeUndefined();
  });

  it('reads nothing late that it was not asked to', async () => {
    const store = await fresh();
    for (const state of ['one', 'two', 'three']) {
      await write(store, action(1), state);
      const home = { programme: sefton, partnerships: [southport], name: state };
      const { n } = (await store.lookUp({ place: channel, accounts: [] })).place;
      await commit(store, { rows: [{ door: 'place', id: channel, n, row: home }] });
      expect((await store.load(sefton, [action(1)])).get(action(1))?.state).toBe(state);
      const door = await store.lookUp({ install, place: channel, accounts: [account] });
      expect(door.place.row).toEqual(home);
      expect(door.install).toEqual({ n: 0, row: undefined });
    }
  });
};
