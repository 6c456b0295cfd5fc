import type { Commit, Committed } from '../../core/model/commit.ts';
import type { Store } from '../../core/ports/store.ts';

interface Call {
  readonly name: keyof Store;
  readonly args: readonly unknown[];
  readonly result: unknown;
}
/** A store that remembers everything that was done to it, so that another can be brought to where it stands. */
export interface Recorded {
  readonly store: Store;
  readonly calls: readonly Call[];
  /** Does the same to another store, in the same order. */
  readonly replay: (to: Store) => Promise<void>;
  /** How much has been written: links of all journals, effects, and the versions of front-door rows. */
  readonly written: () => {
    readonly entries: number;
    readonly effects: number;
    readonly rows: number;
  };
}

/** What changes nothing in a store. */
export const reads: ReadonlySet<string> = new Set([
  'lookUp',
  'load',
  'seats',
  'ballots',
  'listed',
  'briefs',
  'count',
  'ofPerson',
  'newest',
  'names',
  'answered',
  'journal',
  'install',
  'draft',
  'tries',
  'due',
  'effect',
  'uncertain',
  'card',
  'paced',
]);

/** `before` is what brought the store to where it stands already. */
export const recorded = (behind: Store, before?: Recorded): Recorded => {
  const calls: Call[] = [...(before?.calls ?? [])];
  const store = new Proxy(behind, {
    get: (target, name: keyof Store) => {
      const method = target[name] as (...args: readonly unknown[]) => Promise<unknown>;
      if (reads.has(name)) return method;
      return async (...args: readonly unknown[]) => {
        const result = await method(...args);
        calls.push({ name, args, result });
        return result;
      };
    },
  });
  const commits = (): Commit[] =>
    calls
      .filter(({ name, result }) => name === 'commit' && (result as Committed).kind === 'committed')
      .map(({ args }) => args[0] as Commit);
  const all = (count: (one: Commit) => number) =>
    commits().reduce((sum, one) => sum + count(one), 0);
  return {
    store,
    calls,
    replay: async (to) => {
      for (const { name, args } of calls)
        await (to[name] as (...given: readonly unknown[]) => Promise<unknown>)(...args);
    },
    written: () => ({
      entries: all(({ records }) => records.length),
      effects: all(({ effects }) => effects.length),
      rows: all(({ rows }) => rows.length),
    }),
  };
};
