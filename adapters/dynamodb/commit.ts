import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { shardOf } from '../../core/engine/due-shards.ts';
import { inOwnWords } from '../../core/lib/why.ts';
import type { Ballot, Commit, Committed, RecordWrite } from '../../core/model/commit.ts';
import type { PartnershipId } from '../../core/model/ids.ts';
import type { Reply } from '../../core/model/offer.ts';
import { rowParts } from './doors.ts';
import { conditionFailed } from './faults.ts';
import {
  absent,
  absentAt,
  type Condition,
  change,
  type Fields,
  item,
  json,
  onCondition,
  secondsAt,
} from './item.ts';
import {
  ballotKey,
  effectKey,
  inOrder,
  join,
  journalKey,
  type Key,
  namesKey,
  recordKey,
  requestKey,
} from './keys.ts';
import { effectFields } from './outbox.ts';
import { transact, type Wire } from './wire.ts';

/**
 * How long a repeat is answered with what was said the first time, in seconds (rules: Done once).
 */
const remembered = 30 * 24 * 60 * 60;
/** A transaction of the table holds no more. */
const most = 100;

/** `leads`: a request's own rows. `may-stand`: an effect that is left out where it stands already. */
interface Part {
  readonly role: 'leads' | 'must' | 'may-stand';
  readonly write: TransactWriteItem;
}

/** A key within the table's bounds; what typed text makes long stands under its hash. */
export const requestName = (wire: Wire, key: string): string =>
  key.length > 200 ? wire.hash(key) : key;

const put = (TableName: string, key: Key, fields: Fields, condition: Condition) => ({
  Put: { TableName, Item: item(key, fields), ...onCondition(condition) },
});

const requestParts = (wire: Wire, { programme, now, request }: Commit): Part[] => {
  if (!request) return [];
  const free = absentAt(secondsAt(now));
  const told = { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const };
  const [own = '', ...others] = [
    ...new Set([request.key, ...(request.alsoKeys ?? [])].map((key) => requestName(wire, key))),
  ];
  const reply = JSON.stringify(request.reply);
  const fields = { at: now, reply, expires: secondsAt(now, remembered) };
  const kept = (name: string) => ({
    Put: { ...put(wire.table, requestKey(programme, name), fields, free).Put, ...told },
  });
  const offers = request.offer ? [kept(requestName(wire, request.offer))] : [];
  const checks = others.map((name) => ({
    ConditionCheck: {
      TableName: wire.table,
      Key: requestKey(programme, name),
      ...onCondition(free),
      ...told,
    },
  }));
  return [kept(own), ...offers, ...checks].map((write) => ({ role: 'leads', write }));
};

/** How a record is found: always all of it, so that what no longer holds is taken away. */
const foundFields = ({ programme }: Commit, { id, found }: RecordWrite): Fields => {
  return {
    dueShard: found.due === undefined ? undefined : `${shardOf(join([programme, id]))}`,
    dueAt: found.due,
    list: found.list && join([programme, found.list.group]),
    listOrder: found.list && inOrder(found.list.order, id),
    person: found.person === undefined ? undefined : join([programme, found.person]),
    personOrder:
      found.person === undefined ? undefined : inOrder(found.list?.order ?? found.due ?? '~', id),
  };
};

const recordParts = (wire: Wire, commit: Commit, record: RecordWrite): Part[] => {
  const { entry, was } = record;
  if (entry.version !== was + 1)
    throw inOwnWords(new Error('A journal entry does not follow its record'));
  const unchanged: Condition = was === 0 ? absent : { that: '#version = :was', given: { was } };
  const fields: Fields = {
    kind: record.kind,
    version: entry.version,
    head: entry.hash,
    state: JSON.stringify(record.state),
    ...foundFields(commit, record),
    // Whatever it failed at was another version of it.
    faults: undefined,
  };
  const link: Fields = {
    version: entry.version,
    meta: JSON.stringify(entry.meta),
    digest: entry.digest,
    hash: entry.hash,
    previous: entry.previous,
    salt: entry.salt,
    payload: entry.payload,
  };
  const journal = journalKey(commit.programme, record.id, entry.version);
  return [
    {
      Update: {
        TableName: wire.table,
        ...change(recordKey(commit.programme, record.id), fields, { condition: unchanged }),
      },
    },
    put(wire.table, journal, link, absent),
  ].map((write) => ({ role: 'must', write }));
};

const effectParts = (wire: Wire, { programme, effects }: Commit): Part[] => {
  const parts = new Map<string, Part>();
  for (const { effect, ifNew } of effects) {
    const key = effectKey(programme, effect.to, effect.id);
    const name = JSON.stringify(key);
    if (ifNew && parts.has(name)) continue;
    parts.set(name, {
      role: ifNew ? 'may-stand' : 'must',
      write: put(wire.table, key, effectFields(effect), absent),
    });
  }
  return [...parts.values()];
};

const ballotPart = (wire: Wire, { programme }: Commit, { poll, key, choice }: Ballot): Part => ({
  role: 'must',
  write: put(wire.ballots, ballotKey(programme, poll, key), { choice }, absent),
});

const forgetPart = (wire: Wire, { programme }: Commit, id: PartnershipId): Part => {
  const forgotten = change(namesKey(programme, id), { people: undefined }, { add: { turn: 1 } });
  return { role: 'must', write: { Update: { TableName: wire.table, ...forgotten } } };
};

/** What the table made of the parts: done with, or the parts worth asking again. */
const attempt = async (
  wire: Wire,
  parts: readonly Part[],
): Promise<Committed | readonly Part[]> => {
  const leading = parts.filter(({ role }) => role === 'leads').length;
  const outcome = await transact(
    wire,
    parts.map(({ write }) => write),
    leading,
  );
  if (outcome === 'done') return { kind: 'committed' };
  if (outcome === 'busy') return { kind: 'conflict' };
  const failed = (index: number): boolean => conditionFailed(outcome[index] ?? {});
  const done = outcome.find((reason, index) => index < leading && conditionFailed(reason))?.Item;
  if (done) return { kind: 'repeat', reply: json<Reply>(done, 'reply') };
  if (parts.some(({ role }, index) => role !== 'may-stand' && failed(index)))
    return { kind: 'conflict' };
  return parts.filter((_, index) => !failed(index));
};

/**
 * All of a commit or none of it, in one transaction. A repeat wins over a conflict.
 * Busy or silent tables end as 'conflict': whoever decides again then meets the request's row, or the moved version.
 */
export const commit =
  (wire: Wire) =>
  async (commit: Commit): Promise<Committed> => {
    let parts: readonly Part[] = [
      ...requestParts(wire, commit),
      ...commit.records.flatMap((record) => recordParts(wire, commit, record)),
      ...rowParts(wire, commit).map((write) => ({ role: 'must' as const, write })),
      ...effectParts(wire, commit),
      ...(commit.renamedIn ?? []).map((id) => forgetPart(wire, commit, id)),
      ...(commit.ballots ?? []).map((ballot) => ballotPart(wire, commit, ballot)),
    ];
    if (parts.length > most)
      throw inOwnWords(new Error(`A commit of ${parts.length} parts; ${most} is the most`));
    while (parts.length > 0) {
      const next = await attempt(wire, parts);
      if ('kind' in next) return next;
      parts = next;
    }
    return { kind: 'committed' };
  };
