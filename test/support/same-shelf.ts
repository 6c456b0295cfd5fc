import { emptyShelf, type Shelf } from '../../adapters/memory/shelf.ts';

const again = (value: unknown): unknown => {
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, again(one)]));
  return Array.isArray(value) ? [...value] : value;
};

/** A shelf of its own on which the same stands: what is kept cannot change, so only where it stands is copied. */
export const sameShelf = (from: Shelf): Shelf => {
  const to = emptyShelf();
  const { listeners: _, ...kept } = from;
  for (const [name, rank] of Object.entries(kept)) {
    const own = to[name as keyof typeof kept];
    if (own instanceof Set) for (const one of rank as Set<string>) own.add(one);
    else
      for (const [key, one] of rank as Map<string, unknown>)
        (own as Map<string, unknown>).set(key, again(one));
  }
  return to;
};
