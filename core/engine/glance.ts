import { type ProgrammeId, partnershipOf, type RecordId } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import type { Store } from '../ports/store.ts';
import type { Arrival } from './arrival.ts';

/**
 * The same store, whose briefs, and those of its records, are each as they were some moments ago, for half the price:
 * fit for what is only shown (docs/decisions/041). What is new since is found all the same.
 */
export const readingLate = (
  store: Store,
  mayBeLate: (id: RecordId) => boolean = () => true,
): Store => ({
  ...store,
  load: async (programme, ids) => {
    const fit = ids.filter(mayBeLate);
    const late =
      fit.length > 0
        ? await store.load(programme, fit, { stale: true })
        : new Map<RecordId, Stored>();
    const missing = ids.filter((id) => !late.has(id));
    return missing.length === 0
      ? late
      : new Map([...late, ...(await store.load(programme, missing))]);
  },
  briefs: (programme, ids) => store.briefs(programme, ids, { stale: true }),
});

/** How an asker arrives at what they only look at: their partnerships late, but for the one that they may just have changed. */
export const arrivingLate = (store: Store, changed: string | undefined): Store =>
  readingLate(store, (id) => partnershipOf(id) === id && id !== changed);

/** The same question is asked of the table once. */
const askedOnce = <Asked extends readonly unknown[], Found>(
  ask: (...asked: Asked) => Promise<Found>,
): ((...asked: Asked) => Promise<Found>) => {
  const before = new Map<string, Promise<Found>>();
  return (...asked) => {
    const key = JSON.stringify(asked);
    const found = before.get(key) ?? ask(...asked);
    before.set(key, found);
    return found;
  };
};

/** The same store for one answer: nothing that was read for it, or while the asker arrived, is read again. */
export const readOnce = (store: Store, { candidates, belongings }: Arrival): Store => {
  const known = new Map<string, Stored | undefined>();
  const named = (programme: ProgrammeId, id: RecordId) => `${programme} ${id}`;
  for (const { programme, record } of [...candidates, ...belongings])
    if (record) known.set(named(programme, record.id), record);
  return {
    ...store,
    load: async (programme, ids, how) => {
      const missing = ids.filter((id) => !known.has(named(programme, id)));
      const read = missing.length > 0 ? await store.load(programme, missing, how) : new Map();
      for (const id of missing)
        if (read.has(id) || !how?.stale) known.set(named(programme, id), read.get(id));
      return new Map(
        ids.flatMap((id) => {
          const found = known.get(named(programme, id)) ?? read.get(id);
          return found ? [[id, found] as const] : [];
        }),
      );
    },
    listed: askedOnce(store.listed),
    ofPerson: askedOnce(store.ofPerson),
  };
};
