import type { Double } from './double.ts';
import { heldToKeys, nameIn } from './double.ts';
import {
  bySort,
  type Declared,
  heldToWords,
  type Item,
  invalid,
  keyCondition,
  onlyKnown,
  some,
} from './words.ts';

/** How a read comes out, where the table is free to choose. */
export interface Choice {
  /** So many writes ago stands what a read that is not consistent finds. */
  readonly ago: () => number;
  /** How many of so many come on one page; the others on the next. */
  readonly page: (found: number) => number;
  /** How many of so many keys are left unprocessed. */
  readonly left: (keys: number) => number;
}
/** A table at its best: nothing late, nothing left out. */
export const prompt: Choice = { ago: () => 0, page: (found) => found, left: () => 0 };

const mostKeys = 100;

const getItem = (double: Double, input: object, { ago }: Choice): object => {
  onlyKnown('GetItem', input, ['TableName', 'Key'], ['ConsistentRead']);
  const { TableName, Key, ConsistentRead } = input as {
    readonly TableName: string;
    readonly Key: Item;
    readonly ConsistentRead?: boolean;
  };
  const kept = double.keptIn(TableName);
  heldToKeys(kept, Key);
  const found = double.at(kept, nameIn(kept, Key), ConsistentRead ? 0 : ago());
  return found ? { Item: found } : {};
};

const batchGet = (double: Double, input: object, { ago, left }: Choice): object => {
  onlyKnown('BatchGetItem', input, ['RequestItems']);
  const { RequestItems } = input as {
    readonly RequestItems: Readonly<
      Record<string, { readonly Keys: readonly Item[]; readonly ConsistentRead?: boolean }>
    >;
  };
  const [[TableName, asked] = ['', undefined], ...more] = Object.entries(RequestItems);
  if (!asked || more.length > 0) throw invalid('one table is read at a time');
  onlyKnown('BatchGetItem of a table', asked, ['Keys'], ['ConsistentRead']);
  const { Keys, ConsistentRead } = asked;
  const kept = double.keptIn(TableName);
  const names = Keys.map((key) => {
    heldToKeys(kept, key);
    return nameIn(kept, key);
  });
  if (names.length === 0 || names.length > mostKeys) throw invalid(`${names.length} keys`);
  if (new Set(names).size < names.length) throw invalid('a key is asked for twice');
  const done = names.length - left(names.length);
  const found = names
    .slice(0, done)
    .flatMap((name) => some(double.at(kept, name, ConsistentRead ? 0 : ago())));
  return {
    // In no order.
    Responses: { [TableName]: found.reverse() },
    UnprocessedKeys:
      done === names.length ? {} : { [TableName]: { ...asked, Keys: Keys.slice(done) } },
  };
};

const query = (double: Double, input: object, { ago, page }: Choice): object => {
  onlyKnown(
    'Query',
    input,
    ['TableName', 'KeyConditionExpression'],
    'IndexName ConsistentRead ScanIndexForward Limit ExclusiveStartKey ExpressionAttributeNames ExpressionAttributeValues'.split(
      ' ',
    ),
  );
  const asked = input as Declared & {
    readonly TableName: string;
    readonly KeyConditionExpression: string;
    readonly IndexName?: string;
    readonly ConsistentRead?: boolean;
    readonly ScanIndexForward?: boolean;
    readonly Limit?: number;
    readonly ExclusiveStartKey?: Item;
  };
  const { KeyConditionExpression: text, IndexName, ConsistentRead, Limit } = asked;
  const kept = double.keptIn(asked.TableName);
  const index = kept.indexes.find(({ name }) => name === IndexName);
  if (IndexName !== undefined && (!index || ConsistentRead)) throw invalid('no such index');
  if (Limit !== undefined && !(Number.isInteger(Limit) && Limit > 0))
    throw invalid('no such Limit');
  heldToWords([text], asked);
  const { partition, sort } = index ?? kept;
  const where = keyCondition(text, asked);
  if (where.partition !== partition || (where.sort ?? sort) !== sort)
    throw invalid(`no such key: ${where.partition}, ${where.sort}`);
  const writes = ConsistentRead ? 0 : ago();
  const order = (one: Item, other: Item): number =>
    bySort(one[sort]?.S ?? '', other[sort]?.S ?? '') ||
    bySort(nameIn(kept, one), nameIn(kept, other));
  const forward = asked.ScanIndexForward === false ? -1 : 1;
  const start = asked.ExclusiveStartKey;
  const there = index ? '' : JSON.stringify([where.home]).slice(0, -1);
  const found = [...kept.items.keys()]
    .filter((name) => name.startsWith(there))
    .flatMap((name) => some(double.at(kept, name, writes)))
    .filter((item) => {
      const [home, place] = [item[partition]?.S, item[sort]?.S];
      if (home !== where.home || place === undefined || !where.within(place)) return false;
      return !start || order(item, start) * forward > 0;
    })
    .sort((one, other) => order(one, other) * forward);
  const keys = [...new Set([kept.partition, kept.sort, partition, sort])];
  const keysOf = (item: Item) => Object.fromEntries(keys.map((name) => [name, item[name]]));
  const most = Math.min(Limit ?? found.length, Math.max(1, page(found.length)));
  const items = found.slice(0, most);
  const last = items.at(-1);
  // Where a page ends at its limit the table does not know whether there is more.
  const goes = last && (found.length > items.length || items.length === Limit);
  return {
    // Indexes hold keys only.
    Items: index ? items.map(keysOf) : items,
    ...(goes ? { LastEvaluatedKey: keysOf(last) } : {}),
  };
};

/** Every read that the adapter makes; undefined where it is none of them. */
export const readOf = (
  call: string,
): ((double: Double, input: object, choice: Choice) => object) | undefined =>
  ({ GetItem: getItem, BatchGetItem: batchGet, Query: query })[call];
