import { isDeepStrictEqual } from 'node:util';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { emptyShelf, type Shelf } from '../../../adapters/memory/shelf.ts';
import { memoryStore } from '../../../adapters/memory/store.ts';
import type { Store } from '../../../core/ports/store.ts';

/** One of the things that a use of the store may have come to: what it does, and whether that is what was answered. */
export interface Way {
  readonly run: (store: Store) => Promise<unknown>;
  readonly fits: (answer: unknown) => boolean;
}
/** One use of the store, from its beginning to its answer. */
export interface Use {
  readonly told: string;
  readonly begun: number;
  readonly ended: number;
  readonly ways: readonly Way[];
}

/** Nothing came of it. */
export const nothing: Way = { run: async () => undefined, fits: () => true };

/** The same answer, whatever is absent in it being left out or not. */
export const alike = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(one, other) || isDeepStrictEqual(plain(one), plain(other));
const plain = (answer: unknown): unknown =>
  answer === undefined
    ? undefined
    : JSON.parse(JSON.stringify(answer, (_, value) => (value instanceof Map ? [...value] : value)));

const copied = (shelf: Shelf): Shelf => {
  const { ballots, ...rest } = shelf;
  const maps = Object.entries(rest).map(([name, kept]) => [
    name,
    kept instanceof Map ? new Map(kept as Map<unknown, unknown>) : new Set(kept as Set<unknown>),
  ]);
  const boxes = new Map([...ballots].map(([name, box]) => [name, new Map(box)]));
  return { ...emptyShelf(), ...Object.fromEntries(maps), ballots: boxes };
};
const signed = (shelf: Shelf): string =>
  JSON.stringify(Object.entries(shelf), (_, value) =>
    value instanceof Map ? [...value].sort() : value instanceof Set ? [...value].sort() : value,
  );

/** From so many places on it is worth knowing which were seen. */
const few = 20;

/** Every state to which these uses lead in some order, one after the other, in which each was answered as it was. */
export const afterSome = async (
  states: readonly Shelf[],
  uses: readonly Use[],
): Promise<readonly Shelf[]> => {
  const ends: Shelf[] = [];
  const seen = new Set<string>();
  let places = 0;
  const isNew = (shelf: Shelf, left: readonly Use[]): boolean => {
    places += 1;
    if (places < few) return true;
    const place = `${left.map(({ begun, ways }) => `${begun}:${ways.length}`)} ${signed(shelf)}`;
    const before = seen.size;
    return seen.add(place).size > before;
  };
  const go = async (shelf: Shelf, left: readonly Use[]): Promise<void> => {
    if (left.length === 0) return void ends.push(shelf);
    if (!isNew(shelf, left)) return;
    for (const use of left) {
      if (left.some((other) => other.ended < use.begun)) continue;
      for (const { run, fits } of use.ways) {
        const next = copied(shelf);
        if (!fits(await run(memoryStore({ hash: sha256, shelf: next })))) continue;
        await go(
          next,
          left.filter((other) => other !== use),
        );
      }
    }
  };
  for (const shelf of states) await go(shelf, uses);
  if (ends.length < 2) return ends;
  return [...new Map(ends.map((shelf) => [signed(shelf), shelf])).values()];
};
