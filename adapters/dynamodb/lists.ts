import type { RecordId } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import { declared, type Fields, type Item, text } from './item.ts';
import { join, named } from './keys.ts';
import { query } from './reading.ts';
import type { Wire } from './wire.ts';

const recordsIn = (items: readonly Item[]): RecordId[] =>
  items.flatMap((item) => {
    const name = named(item);
    return name?.is === 'record' ? [name.id] : [];
  });

/** A Query of an index, whose sort key may be bounded by `condition`. */
export const ofIndex = (IndexName: string, KeyConditionExpression: string, given: Fields) => ({
  IndexName,
  KeyConditionExpression,
  ...declared([KeyConditionExpression], given),
});

/** No place in an order is the empty one, and none ends where `before` begins, so that both ends stand outside. */
const between = (list: string, after: string | undefined, before: string | undefined) => {
  if (before !== undefined)
    return ofIndex('list', '#list = :list AND #listOrder BETWEEN :after AND :before', {
      list,
      after: `${after ?? ''}\u0000`,
      before,
    });
  return after === undefined
    ? ofIndex('list', '#list = :list', { list })
    : ofIndex('list', '#list = :list AND #listOrder > :after', { list, after });
};

const listed =
  (wire: Wire): Store['listed'] =>
  async (programme, group, { limit, after, before }) => {
    const list = join([programme, group]);
    const input = between(list, after, before);
    // One more than asked for tells whether there is a next page.
    const items = await query(wire, input, limit + 1);
    const page = items.slice(0, limit);
    const last = page.at(-1);
    return {
      ids: recordsIn(page),
      places: page.map((item) => text(item, 'listOrder')),
      ...(items.length > limit && last ? { next: text(last, 'listOrder') } : {}),
    };
  };

/** Names found by the indexes, which may lag behind the records. */
export const lists = (wire: Wire): Pick<Store, 'listed' | 'count' | 'ofPerson'> => ({
  listed: listed(wire),
  count: async (programme, group, before) => {
    const list = join([programme, group]);
    const input =
      before === undefined
        ? ofIndex('list', '#list = :list', { list })
        : ofIndex('list', '#list = :list AND #listOrder < :before', { list, before });
    return (await query(wire, input)).length;
  },
  ofPerson: async (programme, person, limit) => {
    const given = { person: join([programme, person]) };
    return recordsIn(await query(wire, ofIndex('person', '#person = :person', given), limit));
  },
});
