import { expect, it } from 'vitest';
import type { RecordId } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import {
  action,
  asha,
  bootle,
  commit,
  next,
  seat,
  sefton,
  southport,
  wirral,
  write,
} from './made.ts';

const open = { group: 'open southport' };
const all = async (store: Store, group: string, limit: number): Promise<RecordId[]> => {
  const found: RecordId[] = [];
  let after: string | undefined;
  do {
    const page = await store.listed(sefton, group, { limit, ...(after ? { after } : {}) });
    found.push(...page.ids);
    after = page.next;
  } while (after !== undefined);
  return found;
};

/** Finding records without their names. */
export const listsContract = (fresh: () => Promise<Store>): void => {
  it('lists in order, page by page, and counts', async () => {
    const store = await fresh();
    const orders = ['b', 'a b', 'a', 'c', 'a', 'aa'];
    for (const [index, order] of orders.entries())
      await write(store, action(index + 1), order, { list: { ...open, order } });
    await write(store, action(9, bootle), 'x', { list: { group: 'open bootle', order: 'a' } });
    await write(store, action(8), 'x', { list: { ...open, order: 'a' } }, wirral);
    const expected = [3, 5, 2, 6, 1, 4].map((number) => action(number));
    expect(await all(store, open.group, 100)).toEqual(expected);
    expect(await all(store, open.group, 4)).toEqual(expected);
    expect(await all(store, open.group, 3)).toEqual(expected);
    const within = async (page: { after?: string; before: string; limit?: number }) =>
      (await store.listed(sefton, open.group, { limit: 9, ...page })).ids;
    const { ids, places } = await store.listed(sefton, open.group, { limit: 3 });
    expect(ids.map((_, at) => places[at]?.split('\u0001')[0])).toEqual(['a', 'a', 'a b']);
    expect(await within({ after: 'aa', before: 'c' })).toEqual([action(6), action(1)]);
    expect(await within({ before: 'aa' })).toEqual([3, 5, 2].map((number) => action(number)));
    expect(await within({ before: 'aa', limit: 2 })).toEqual([action(3), action(5)]);
    expect(await store.count(sefton, open.group)).toBe(6);
    expect(await store.count(sefton, open.group, 'a')).toBe(0);
    expect(await store.count(sefton, open.group, 'b')).toBe(4);
  });

  it('moves a record on its lists, and takes it off', async () => {
    const store = await fresh();
    const due = '2027-02-01T09:00:00.000Z';
    await write(store, action(1), 1, { list: { ...open, order: 'a' }, person: asha, due });
    await write(store, action(2), 1, { list: { ...open, order: 'b' }, person: asha });
    expect(await store.ofPerson(sefton, asha, 9)).toEqual([action(1), action(2)]);
    await write(store, action(1), 2, { list: { ...open, order: 'c' }, person: asha });
    expect(await store.ofPerson(sefton, asha, 9)).toEqual([action(2), action(1)]);
    expect(await store.ofPerson(sefton, asha, 1)).toEqual([action(2)]);
    expect(await all(store, open.group, 9)).toEqual([action(2), action(1)]);
    await write(store, action(1), 3);
    expect(await store.ofPerson(sefton, asha, 9)).toEqual([action(2)]);
    expect(await all(store, open.group, 9)).toEqual([action(2)]);
    expect(await store.ofPerson(wirral, asha, 9)).toEqual([]);
  });

  it('reads the newest subjects of a letter, and nothing beside them', async () => {
    const store = await fresh();
    const numbers = [9, 10, 11, 100];
    await commit(store, { records: numbers.map((number) => next(action(number), number)) });
    const others = [`${southport}/P-5`, seat(1), southport, `${bootle}/A-7`, seat(1, 'A-12')];
    await commit(store, { records: others.map((id) => next(id as RecordId, 'other')) });
    const newest = async (limit: number, after?: string) =>
      (await store.newest(sefton, southport, 'A', { limit, ...(after ? { after } : {}) })).map(
        ({ state }) => state,
      );
    expect(await newest(9)).toEqual([100, 11, 10, 9]);
    expect(await newest(2)).toEqual([100, 11]);
    expect(await newest(2, 'A-11')).toEqual([10, 9]);
    expect(await newest(2, 'A-1')).toEqual([]);
    expect(await store.newest(wirral, southport, 'A', { limit: 9 })).toEqual([]);
  });

  it('gives each number out once', async () => {
    const store = await fresh();
    const drawn = await Promise.all(
      [1, 3, 1, 2, 1].map((count) => store.takeNumbers(sefton, southport, 'A', count)),
    );
    expect(drawn.map(({ length }) => length)).toEqual([1, 3, 1, 2, 1]);
    expect(new Set(drawn.flat()).size).toBe(8);
    for (const numbers of drawn)
      numbers.forEach((number, index) => {
        expect(number).toBe((numbers[0] ?? 0) + index);
      });
    expect(Math.min(...drawn.flat())).toBeGreaterThanOrEqual(1);
    const [other = 0] = await store.takeNumbers(sefton, bootle, 'A', 1);
    expect(other).toBeLessThanOrEqual(2);
  });
};
