import type { News } from '../../core/model/due-key.ts';
import type { Hash } from '../../core/model/hash.ts';
import type { Store } from '../../core/ports/store.ts';
import { commit } from './commit.ts';
import { outbox, wakes } from './outbox.ts';
import { records } from './records.ts';
import { rows } from './rows.ts';
import { emptyShelf, type Shelf } from './shelf.ts';

export interface MemoryStore extends Store {
  /** Tells what the table's stream would tell, at once; answers how to stop. */
  readonly watch: (listener: (news: News) => void) => () => void;
}

/** The store in memory: the plainest thing that keeps the port's promises, for tests and as the measure of the other. */
export const memoryStore = ({
  hash,
  shelf = emptyShelf(),
}: {
  readonly hash: Hash;
  /** All that is kept, for whoever looks behind the port. */
  readonly shelf?: Shelf;
}): MemoryStore => {
  return {
    ...rows(shelf),
    ...records(shelf),
    commit: commit(shelf),
    ...wakes(shelf, hash),
    ...outbox(shelf),
    watch: (listener) => {
      shelf.listeners.add(listener);
      return () => shelf.listeners.delete(listener);
    },
  };
};
