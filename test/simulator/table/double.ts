import type { AttributeValue, CancellationReason } from '@aws-sdk/client-dynamodb';
import type { StreamRecord } from '../../../adapters/dynamodb/stream-key.ts';
import { ballotsTable, ballotTable, mainTable } from '../../../adapters/dynamodb/table.ts';
import {
  bySort,
  type Declared,
  heldToWords,
  holds,
  type Item,
  invalid,
  onlyKnown,
  plain,
  some,
  updated,
} from './words.ts';

interface Shape {
  readonly partition: string;
  readonly sort: string;
  readonly indexes: readonly {
    readonly name: string;
    readonly partition: string;
    readonly sort: string;
  }[];
}
/** What stood under a key after the write of that number. */
interface Version {
  readonly after: number;
  readonly item: Item | undefined;
}
export interface Kept extends Shape {
  readonly items: Map<string, Version[]>;
}
interface Part extends Declared {
  readonly TableName: string;
  readonly Key?: Item;
  readonly Item?: Item;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ReturnValuesOnConditionCheckFailure?: string;
}

/** Two tables of DynamoDB in this process: they know the calls that the adapter makes, and throw at every other. */
export interface Double {
  readonly table: string;
  /** How many writes there were. */
  readonly writes: () => number;
  readonly keptIn: (name: string | undefined) => Kept;
  /** What stands under a key, or stood there so many writes ago. */
  readonly at: (kept: Kept, name: string, ago: number) => Item | undefined;
  /** Does one write; throws what the table answers where it is not done. */
  readonly write: (call: string, input: object) => object;
  /** Why each part of a transaction would not be done, as it stands. */
  readonly reasons: (input: object) => readonly CancellationReason[];
  /** Heard of each write of the main table, as its stream tells it. */
  readonly heard: Set<(record: StreamRecord) => void>;
  /** All that stands in both tables. */
  readonly dump: () => readonly Item[];
  /** Makes it what it is now again. */
  readonly saved: () => () => void;
}

const words = ['ExpressionAttributeNames', 'ExpressionAttributeValues'];
const conditional = ['ConditionExpression', 'ReturnValuesOnConditionCheckFailure', ...words];
/** What each kind of write needs to say, and what it may. */
const spoken: Readonly<Record<string, readonly [readonly string[], readonly string[]]>> = {
  Put: [['TableName', 'Item'], conditional],
  Update: [['TableName', 'Key', 'UpdateExpression'], conditional],
  Delete: [['TableName', 'Key'], conditional],
  ConditionCheck: [['TableName', 'Key', 'ConditionExpression'], conditional],
  UpdateItem: [
    ['TableName', 'Key', 'UpdateExpression'],
    [...conditional, 'ReturnValues'],
  ],
  DeleteItem: [['TableName', 'Key'], conditional],
};
const mostParts = 100;
const mostBytes = 400 * 1024;

const fault = (name: string, more: object = {}): Error =>
  Object.assign(new Error(name), { name, ...more });

/** The name of an item within its table. */
export const nameIn = ({ partition, sort }: Shape, key: Item): string =>
  JSON.stringify([key[partition]?.S, key[sort]?.S]);

const heldToKey = (value: AttributeValue | undefined, most: number): void => {
  const bytes = Buffer.byteLength(value?.S ?? '');
  if (bytes === 0 || bytes > most) throw invalid(`a key of ${bytes} bytes`);
};
/** A key has its two parts and nothing else. */
export const heldToKeys = (shape: Shape, key: Item): void => {
  if (Object.keys(key).sort().join() !== [shape.partition, shape.sort].sort().join())
    throw invalid(`no such key: ${Object.keys(key)}`);
  heldToKey(key[shape.partition], 2048);
  heldToKey(key[shape.sort], 1024);
};

const heldToItem = (shape: Shape, item: Item): void => {
  let bytes = 0;
  for (const [name, value] of Object.entries(item))
    bytes += Buffer.byteLength(name) + Buffer.byteLength(`${plain(value)}`);
  if (bytes > mostBytes) throw invalid(`an item of ${bytes} bytes`);
  for (const { partition, sort } of shape.indexes) {
    if (item[partition]) heldToKey(item[partition], 2048);
    if (item[sort]) heldToKey(item[sort], 1024);
  }
};

export const tableDouble = (table = 'folkmoot'): Double => {
  const tables = new Map<string, Kept>([
    [table, { ...mainTable, items: new Map() }],
    [ballotsTable(table), { ...ballotTable, items: new Map() }],
  ]);
  const heard = new Set<(record: StreamRecord) => void>();
  let done = new Map<string, string>();
  let writes = 0;
  const keptIn: Double['keptIn'] = (name) => {
    const found = tables.get(name ?? '');
    if (!found) throw fault('ResourceNotFoundException');
    return found;
  };
  const at: Double['at'] = ({ items }, name, ago) =>
    items.get(name)?.findLast(({ after }) => after <= writes - ago)?.item;

  /** What a part would write, or the reason why not. */
  const judged = (kind: string, part: Part) => {
    const [needed = [], known = []] = spoken[kind] ?? [];
    if (needed.length === 0) throw invalid(`no such part: ${kind}`);
    onlyKnown(kind, part, needed, known);
    const kept = keptIn(part.TableName);
    const { partition, sort } = kept;
    const { Item: whole, UpdateExpression: update, ConditionExpression: condition } = part;
    const key = part.Key ?? { [partition]: whole?.[partition], [sort]: whole?.[sort] };
    heldToKeys(kept, key as Item);
    heldToWords([update, condition], part);
    const name = nameIn(kept, key as Item);
    const before = at(kept, name, 0);
    const fits = holds(condition, before, part);
    const made =
      update === undefined
        ? { item: whole, touched: [] as readonly string[] }
        : updated(update, key as Item, before, part);
    if (made.item) heldToItem(kept, made.item);
    const told = part.ReturnValuesOnConditionCheckFailure === 'ALL_OLD' && before;
    return {
      kept,
      name,
      key: key as Item,
      before,
      fits,
      ...made,
      old: told ? { Item: before } : {},
    };
  };
  type Judged = ReturnType<typeof judged>;

  const put = ({ kept, name, key, before, item }: Judged): void => {
    const versions = kept.items.get(name) ?? [{ after: 0, item: undefined }];
    kept.items.set(name, [...versions, { after: writes, item: item && item }]);
    if (kept !== tables.get(table) || (!before && !item)) return;
    const eventName = item ? (before ? 'MODIFY' : 'INSERT') : 'REMOVE';
    for (const hear of heard) hear({ eventName, dynamodb: { Keys: key as never } });
  };

  const partsOf = (input: object) => {
    onlyKnown('TransactWriteItems', input, ['TransactItems', 'ClientRequestToken']);
    const { TransactItems: parts, ClientRequestToken: token } = input as {
      readonly TransactItems: readonly Readonly<Record<string, Part>>[];
      readonly ClientRequestToken: string;
    };
    if (parts.length === 0 || parts.length > mostParts) throw invalid(`${parts.length} parts`);
    if (!/^.{1,36}$/.test(token)) throw invalid('no such token');
    const all = parts.map((each) => {
      const [[kind, part] = ['none', undefined], ...more] = Object.entries(each);
      if (!part || more.length > 0) throw invalid('a part is one write');
      return { ...judged(kind, part), kind };
    });
    const places = all.map(({ kept, name }) => `${kept.indexes.length} ${name}`);
    if (new Set(places).size < places.length) throw invalid('two parts are about one item');
    const reasons = all.map(
      ({ fits, old }): CancellationReason =>
        fits ? { Code: 'None' } : { Code: 'ConditionalCheckFailed', ...old },
    );
    return { all, reasons, token, said: JSON.stringify(parts) };
  };

  const transact = (input: object): object => {
    const { all, reasons, token, said } = partsOf(input);
    const once = done.get(token);
    if (once !== undefined && once !== said) throw fault('IdempotentParameterMismatchException');
    if (once !== undefined) return {};
    if (all.some(({ fits }) => !fits))
      throw fault('TransactionCanceledException', { CancellationReasons: reasons });
    writes += 1;
    done.set(token, said);
    for (const one of all) if (one.kind !== 'ConditionCheck') put(one);
    return {};
  };

  const single = (call: string, input: object): object => {
    const { ReturnValues } = input as { readonly ReturnValues?: string };
    if (ReturnValues !== undefined && ReturnValues !== 'UPDATED_NEW')
      throw invalid(`no such ReturnValues: ${ReturnValues}`);
    const one = judged(call, input as Part);
    if (!one.fits) throw fault('ConditionalCheckFailedException', one.old);
    writes += 1;
    put(call === 'DeleteItem' ? { ...one, item: undefined } : one);
    if (ReturnValues === undefined || !one.item) return {};
    const now = one.item;
    return { Attributes: Object.fromEntries(one.touched.map((name) => [name, now[name]])) };
  };

  const dump = () =>
    [...tables.values()].flatMap((kept) =>
      [...kept.items.keys()].sort(bySort).flatMap((name) => some(at(kept, name, 0))),
    );
  return {
    table,
    writes: () => writes,
    keptIn,
    at,
    write: (call, input) => (call === 'TransactWriteItems' ? transact(input) : single(call, input)),
    reasons: (input) => {
      const { reasons, token } = partsOf(input);
      return done.has(token) ? reasons.map(() => ({ Code: 'None' })) : reasons;
    },
    heard,
    dump,
    saved: () => {
      const were = [...tables.values()].map(({ items }) => new Map(items));
      const [wereWrites, wereDone] = [writes, new Map(done)];
      return () => {
        writes = wereWrites;
        done = new Map(wereDone);
        [...tables.values()].forEach(({ items }, index) => {
          items.clear();
          for (const [name, versions] of were[index] ?? []) items.set(name, versions);
        });
      };
    },
  };
};
