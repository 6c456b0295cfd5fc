import { later } from '../../core/calendar/instants.ts';
import { pauseAfter } from '../../core/engine/backoff.ts';
import { shardOf } from '../../core/engine/due-shards.ts';
import { checkpointOf, coveredAgain } from '../../core/engine/journal.ts';
import type { Brief } from '../../core/model/brief.ts';
import type { DueKey } from '../../core/model/due-key.ts';
import type { At, PartnershipId, ProgrammeId, RecordId } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';
import { change, type Item, json, maybe, number, secondsAt, text } from './item.ts';
import { changedKey, checkpointKey, hourlyKey, join, named, recordKey } from './keys.ts';
import { ofIndex } from './lists.ts';
import { changedSince, checkpointsBefore, heads, within } from './ranges.ts';
import { batchGet, getItem, query } from './reading.ts';
import { storedFrom } from './stored.ts';
import { type Wire, write } from './wire.ts';

const dueKey = (item: Item): DueKey | undefined => {
  const name = named(item);
  switch (name?.is) {
    case 'record':
      return { due: 'record', programme: name.programme, id: name.id };
    case 'effect':
      return { due: 'effect', programme: name.programme, to: name.to, id: name.id };
    case 'hourly':
      return { due: 'hourly', programme: name.programme, partnership: name.id };
    default:
      return undefined;
  }
};

const hour = 60 * 60;

/** Seconds for which it is kept what changed: a partnership is looked after long before. */
const marked = 30 * 24 * hour;

/** One item for all that changed at a time. */
const mark = async (
  wire: Wire,
  {
    programme,
    partnership,
    records,
    at,
  }: {
    readonly programme: ProgrammeId;
    readonly partnership: PartnershipId;
    readonly records: readonly RecordId[];
    readonly at: At;
  },
): Promise<void> => {
  const text = JSON.stringify(records);
  const key = changedKey(programme, partnership, at, wire.hash(text).slice(0, 16));
  await write(wire, change(key, { records: text, expires: secondsAt(at, marked) }));
};

/** A change that comes while the partnership is being looked after, whose mark is due by then, marks it anew. */
const changed =
  (wire: Wire): Store['changed'] =>
  async (programme, partnership, records, at) => {
    await mark(wire, { programme, partnership, records, at });
    const due = {
      dueShard: `${shardOf(join([programme, partnership]))}`,
      dueAt: later(at, hour),
    };
    const condition = { that: 'attribute_not_exists(#dueAt) OR #dueAt <= :at', given: { at } };
    await write(wire, change(hourlyKey(programme, partnership), due, { condition }));
  };

const lookedAfter =
  (wire: Wire): Store['lookedAfter'] =>
  async (programme, partnership, begun) => {
    const gone = { dueShard: undefined, dueAt: undefined, faults: undefined };
    const condition = { that: '#dueAt <= :begun', given: { begun } };
    await write(wire, change(hourlyKey(programme, partnership), gone, { condition }));
  };

/** The key alone says what it is: what cannot be read as a record can be put off. */
const backOff =
  (wire: Wire): Store['backOff'] =>
  async (due, now) => {
    const { programme } = due;
    const key =
      due.due === 'record' ? recordKey(programme, due.id) : hourlyKey(programme, due.partnership);
    const item = await getItem(wire, key);
    const was = item && maybe(item, 'dueAt');
    if (!item || was === undefined || was > now) return 0;
    const faults = number(item, 'faults') + 1;
    const unmoved = { that: '#dueAt = :was', given: { was } };
    const fields = { dueAt: later(now, pauseAfter(faults)), faults };
    await write(wire, change(key, fields, { condition: unmoved }));
    return faults;
  };

const putOff =
  (wire: Wire): Store['putOff'] =>
  async (programme, record, now, until) => {
    const due = { that: '#dueAt <= :now', given: { now } };
    await write(wire, change(recordKey(programme, record), { dueAt: until }, { condition: due }));
  };

/** What the next checkpoint covers: what was marked since the last one, or all where none knows of marks. */
const covered = async (
  wire: Wire,
  programme: ProgrammeId,
  partnership: PartnershipId,
  last: Item | undefined,
): Promise<readonly Item[]> => {
  const read = (range: Parameters<typeof within>[0]) =>
    query(wire, { ...within(range), ConsistentRead: true });
  if (!last || number(last, 'marks') === 0) return read(heads(programme, partnership));
  const since = later(text(last, 'at'), -coveredAgain);
  const marks = await read(changedSince(programme, partnership, since));
  const ids = marks.flatMap((one) => json<RecordId[]>(one, 'records'));
  return batchGet(
    wire,
    [...new Set(ids)].map((id) => recordKey(programme, id)),
  );
};

/** Asked again for the same instant it writes the same again. */
const checkpoint =
  (wire: Wire): Store['checkpoint'] =>
  async (programme, partnership, now) => {
    const before = within(checkpointsBefore(programme, partnership, now));
    const newest = { ...before, ConsistentRead: true, ScanIndexForward: false };
    const [last] = await query(wire, newest, 1);
    const found = (await covered(wire, programme, partnership, last)).map(storedFrom);
    const digest = checkpointOf(wire.hash, {
      at: now,
      previous: last ? text(last, 'digest') : '',
      heads: found,
    });
    const fields = { at: now, digest, heads: found.length, marks: 1 };
    await write(wire, change(checkpointKey(programme, partnership, now), fields));
    return digest;
  };

/** Beside the mark that it changed, which says whether that is what it still comes to. */
const briefs =
  (wire: Wire): Store['briefs'] =>
  async (programme, ids, how) => {
    const keys = ids.map((id) => hourlyKey(programme, id));
    const items = await batchGet(wire, keys, how);
    return new Map(
      items.flatMap((item) => {
        const name = named(item);
        if (name?.is !== 'hourly' || !item.brief) return [];
        const changed = maybe(item, 'dueAt') !== undefined;
        return [[name.id, { brief: json<Brief>(item, 'brief'), changed }] as const];
      }),
    );
  };

/** What waits for its time. */
export const wakes = (
  wire: Wire,
): Pick<
  Store,
  'due' | 'backOff' | 'putOff' | 'changed' | 'lookedAfter' | 'keepBrief' | 'briefs' | 'checkpoint'
> => ({
  due: async (now, shard, limit) => {
    const given = { dueShard: `${shard}`, now };
    const input = ofIndex('due', '#dueShard = :dueShard AND #dueAt <= :now', given);
    return (await query(wire, input, limit)).flatMap((item) => dueKey(item) ?? []);
  },
  backOff: backOff(wire),
  putOff: putOff(wire),
  changed: changed(wire),
  lookedAfter: lookedAfter(wire),
  keepBrief: async (programme, id, brief) => {
    await write(wire, change(hourlyKey(programme, id), { brief: JSON.stringify(brief) }));
  },
  briefs: briefs(wire),
  checkpoint: checkpoint(wire),
});
