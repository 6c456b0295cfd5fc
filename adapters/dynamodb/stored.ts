import { inOwnWords } from '../../core/lib/why.ts';
import type { RecordId } from '../../core/model/ids.ts';
import type { Stored } from '../../core/model/record.ts';
import { type Item, json, number, text } from './item.ts';
import { named } from './keys.ts';

/** The record that an item is. */
export const storedFrom = (item: Item): Stored => {
  const name = named(item);
  if (name?.is !== 'record') throw inOwnWords(new Error('A stored item is no record'));
  return {
    id: name.id,
    kind: text(item, 'kind') as Stored['kind'],
    version: number(item, 'version'),
    head: text(item, 'head'),
    state: json(item, 'state'),
  };
};

/** The records among items, by their ids. */
export const recordsIn = (items: readonly Item[]): ReadonlyMap<RecordId, Stored> =>
  new Map(
    items
      .filter((item) => named(item)?.is === 'record')
      .map((item) => storedFrom(item))
      .map((stored) => [stored.id, stored]),
  );
