import { kinds } from '../features/shapes.ts';
import type { Commit } from '../model/commit.ts';
import type { Ports } from '../ports/ports.ts';
import type { Store } from '../ports/store.ts';

/** A round over stale reads wanted more than those can give: it is decided anew from consistent ones. */
export class StaleReadError extends Error {}

const enough = (): never => {
  throw new StaleReadError('stale reads are not enough for this');
};

/** Only words of the asker's own seat, each written under the version that was read of it, and what was learned of them by the way. */
const isOfOwnSeat = ({ records, rows }: Commit): boolean =>
  rows.length === 0 &&
  records.some(({ kind }) => kinds[kind].ofSeat) &&
  records.every(({ kind }) => kinds[kind].ofSeat || kind === 'person');

/** The store with every use of it closed. */
const onlyFrom = (store: Store, closed: () => never): Store =>
  new Proxy(store, { get: () => closed, ownKeys: (of) => Reflect.ownKeys(of) });

/**
 * The same world read for half the price: every row and record as it was some moments ago. Fit for one round that ends
 * with its own commit, whose conditions find out whatever has changed since; whatever else the round wants of the store
 * or of the chat ends it with a StaleReadError (docs/decisions/006).
 */
export const withStaleReads = (ports: Ports): Ports => {
  const { store, directory } = ports;
  const { late = directory.account } = directory;
  return {
    ...ports,
    stale: enough,
    // Mostly nothing is learnt by it, and nothing of the table is asked.
    directory: { account: enough, channel: enough, late },
    store: {
      ...onlyFrom(store, enough),
      newer: store.newer ?? new Set(),
      // What is worth such a round names its subject itself, in a channel that is known.
      lookUp: ({ place, accounts }) => store.lookUp({ place, accounts, stale: true }),
      load: (programme, ids) => store.load(programme, ids, { stale: true }),
      commit: async (commit) => (isOfOwnSeat(commit) ? store.commit(commit) : enough()),
    },
  };
};
