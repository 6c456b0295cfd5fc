import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { Commit } from '../../core/model/commit.ts';
import type { AccountId, InstallId, PlaceId, ProgrammeId, RecordId } from '../../core/model/ids.ts';
import type {
  AccountRow,
  Install,
  PlaceRow,
  RowWrite,
  Versioned,
} from '../../core/model/tenant-lookup.ts';
import type { Store } from '../../core/ports/store.ts';
import {
  type Condition,
  change,
  type Fields,
  type Item,
  json,
  maybe,
  number,
  onCondition,
  text,
} from './item.ts';
import {
  addressKey,
  doorKey,
  type Key,
  messageKey,
  partition,
  recordKey,
  wordKey,
} from './keys.ts';
import { batchGet, getItem } from './reading.ts';
import { recordsIn } from './stored.ts';
import { type Wire, write } from './wire.ts';

const isGone = (item: Item) => (number(item, 'gone') === 1 ? ({ gone: true } as const) : {});
const newsOf = (item: Item) => {
  const news = maybe(item, 'news');
  return news === undefined ? {} : { news };
};

const installFrom = (item: Item): Install => {
  const programme = maybe(item, 'programme') as ProgrammeId | undefined;
  const serviceUrl = maybe(item, 'serviceUrl');
  const by = maybe(item, 'by') as InstallId | undefined;
  const shut = maybe(item, 'shut');
  return {
    ...(programme === undefined ? {} : { programme }),
    ...(serviceUrl === undefined ? {} : { serviceUrl }),
    ...(by === undefined ? {} : { by }),
    ...(item.also ? { also: json(item, 'also') } : {}),
    ...isGone(item),
    ...(shut === undefined ? {} : { shut }),
    ...newsOf(item),
  };
};
const placeFrom = (item: Item): PlaceRow => {
  const name = maybe(item, 'name');
  const now = maybe(item, 'now') as PlaceId | undefined;
  const as = maybe(item, 'as') as PlaceId | undefined;
  return {
    programme: text(item, 'programme') as ProgrammeId,
    partnerships: json(item, 'partnerships'),
    ...(name === undefined ? {} : { name }),
    ...(now === undefined ? {} : { now }),
    ...(as === undefined ? {} : { as }),
    ...newsOf(item),
  };
};
const accountFrom = (item: Item): AccountRow => ({
  people: item.people ? json(item, 'people') : [],
  ...(item.as ? { as: text(item, 'as') as AccountId } : {}),
  ...isGone(item),
  ...newsOf(item),
  ...(item.chose ? { chose: json(item, 'chose') } : {}),
  ...(item.did ? { did: json(item, 'did') } : {}),
});

/** What a row's writer decides; what `seen`, `chose` and `did` keep beside it stays unless it is given too. */
const fieldsOf = (write: RowWrite & { readonly row: NonNullable<RowWrite['row']> }): Fields => {
  switch (write.door) {
    case 'install': {
      const { programme, gone, shut, serviceUrl, also, news } = write.row as Install;
      return {
        programme,
        gone: gone && 1,
        shut,
        news,
        ...(serviceUrl ? { serviceUrl } : {}),
        ...(also ? { also: JSON.stringify(also) } : {}),
      };
    }
    case 'place': {
      const { programme, partnerships, name, now, as, news } = write.row as PlaceRow;
      return { programme, partnerships: JSON.stringify(partnerships), name, now, as, news };
    }
    case 'account': {
      const { people, as, gone, chose, did, news } = write.row as AccountRow;
      return {
        people: JSON.stringify(people),
        as,
        gone: gone && 1,
        news,
        ...(chose ? { chose: JSON.stringify(chose) } : {}),
        ...(did ? { did: JSON.stringify(did) } : {}),
      };
    }
    case 'word':
      return { partnership: (write.row as { partnership: string }).partnership };
  }
};

/** A row that only `seen` or `chose` have touched has no `n`, and counts as absent to its first writer. */
const still = (n: number): Condition =>
  n === 0 ? { that: 'attribute_not_exists(#n)' } : { that: '#n = :was', given: { was: n } };

/** A row of the tenant lookup within a commit. */
const rowPart = (
  wire: Wire,
  { programme }: Commit,
  row: RowWrite,
  more: Fields,
): TransactWriteItem => {
  const key = row.door === 'word' ? wordKey(programme, row.id) : doorKey(row.door, row.id);
  const condition = still(row.n);
  if (row.row === undefined)
    return { Delete: { TableName: wire.table, Key: key, ...onCondition(condition) } };
  const fields = { ...fieldsOf({ ...row, row: row.row } as never), ...more, n: row.n + 1 };
  return { Update: { TableName: wire.table, ...change(key, fields, { condition }) } };
};

/** The rows of the tenant lookup within a commit. An account's last change goes with its row where that is written, for a transaction may change it once. */
export const rowParts = (wire: Wire, commit: Commit): TransactWriteItem[] => {
  const { account, ...did } = commit.did ?? {};
  const fields: Fields = { did: JSON.stringify(did) };
  const isOwn = (row: RowWrite) => row.door === 'account' && row.id === account && row.row;
  const parts = commit.rows.map((row) => rowPart(wire, commit, row, isOwn(row) ? fields : {}));
  if (account === undefined || commit.rows.some(isOwn)) return parts;
  const own = change(doorKey('account', account), fields);
  return [...parts, { Update: { TableName: wire.table, ...own } }];
};

const versioned = <Row>(item: Item | undefined, read: (item: Item) => Row): Versioned<Row> => ({
  n: item ? number(item, 'n') : 0,
  row: item && read(item),
});

/** The one read outside a tenant: a BatchGet of at most a hundred rows. */
const lookUp =
  (wire: Wire): Store['lookUp'] =>
  async ({ install, place, accounts, thread, beside, ...how }) => {
    const message = thread === undefined ? undefined : messageKey(place, thread);
    const keys = [
      ...(install ? [doorKey('install', install)] : []),
      doorKey('place', place),
      ...accounts.map((account) => doorKey('account', account)),
      ...(message ? [message] : []),
      ...(beside?.records.map((id) => recordKey(beside.programme, id)) ?? []),
    ];
    const items = await batchGet(wire, keys, how);
    const byHome = new Map(items.map((item) => [item[partition]?.S, item]));
    const at = (key: Key): Item | undefined => byHome.get(key[partition].S);
    const placeRow = versioned(at(doorKey('place', place)), placeFrom);
    const card = message && at(message);
    const ours =
      card && (placeRow.row === undefined || placeRow.row.programme === text(card, 'programme'));
    return {
      ...(install ? { install: versioned(at(doorKey('install', install)), installFrom) } : {}),
      place: placeRow,
      accounts: new Map(
        accounts.map((id) => [id, versioned(at(doorKey('account', id)), accountFrom)]),
      ),
      ...(ours ? { thread: text(card, 'record') as RecordId } : {}),
      ...(beside ? { beside: recordsIn(items) } : {}),
    };
  };

const hint = async (wire: Wire, key: Key, fields: Fields): Promise<void> => {
  await write(wire, change(key, fields));
};

export const doors = (
  wire: Wire,
): Pick<Store, 'lookUp' | 'install' | 'seen' | 'served' | 'address' | 'addressed' | 'chose'> => ({
  lookUp: lookUp(wire),
  install: async (id) => versioned(await getItem(wire, doorKey('install', id)), installFrom),
  seen: (id, serviceUrl) => hint(wire, doorKey('install', id), { serviceUrl }),
  served: (id, by) => hint(wire, doorKey('install', id), { by: by === id ? undefined : by }),
  address: async (place) => {
    const item = await getItem(wire, addressKey(place));
    return item && maybe(item, 'serviceUrl');
  },
  addressed: (place, serviceUrl) => hint(wire, addressKey(place), { serviceUrl }),
  chose: (account: AccountId, chose) =>
    hint(wire, doorKey('account', account), { chose: JSON.stringify(chose) }),
});
