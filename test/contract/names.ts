import { expect, it } from 'vitest';
import { personId } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import { action, asha, bootle, commit, next, sefton, southport, wirral } from './made.ts';

const people = [
  { person: asha, name: 'Asha' },
  { person: personId('sam'), name: 'Sam', organisation: 'Harbour Trust' },
];

/** The names of a partnership's people, in one item. */
export const namesContract = (fresh: () => Promise<Store>): void => {
  it('keeps the names of one partnership, and of no other', async () => {
    const store = await fresh();
    expect(await store.names(sefton, southport)).toEqual({ turn: 0, people: [] });
    await store.keepNames(sefton, southport, { turn: 0, people });
    expect(await store.names(sefton, southport)).toEqual({ turn: 0, people });
    expect(await store.names(sefton, bootle)).toEqual({ turn: 0, people: [] });
    expect(await store.names(wirral, southport)).toEqual({ turn: 0, people: [] });
  });

  it('forgets them where somebody is renamed, and keeps none that were read before', async () => {
    const store = await fresh();
    await store.keepNames(sefton, southport, { turn: 0, people });
    await commit(store, { records: [next(action(1), {})], renamedIn: [southport] });
    expect(await store.names(sefton, southport)).toEqual({ turn: 1, people: [] });
    await store.keepNames(sefton, southport, { turn: 0, people });
    expect(await store.names(sefton, southport)).toEqual({ turn: 1, people: [] });
    await store.keepNames(sefton, southport, { turn: 1, people });
    expect(await store.names(sefton, southport)).toEqual({ turn: 1, people });
  });
};
