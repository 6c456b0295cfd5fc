import type { Store } from '../../core/ports/store.ts';

/** The same store after the words of every record's first entry were erased. */
export const firstErased = (store: Store): Store => ({
  ...store,
  journal: async (...asked) =>
    (await store.journal(...asked)).map(({ payload, salt, ...kept }) =>
      kept.version === 1 || payload === undefined || salt === undefined
        ? kept
        : { ...kept, payload, salt },
    ),
});
