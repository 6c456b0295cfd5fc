import type { RecordId } from '../../core/model/ids.ts';
import type { Reply } from '../../core/model/offer.ts';
import type { Entry } from '../../core/model/record.ts';
import type { Store } from '../../core/ports/store.ts';
import { requestName } from './commit.ts';
import { change, type Item, json, maybe, number, secondsAt, text } from './item.ts';
import { namesKey, recordKey, requestKey } from './keys.ts';
import { ballotsOf, journalAfter, seatsOf, subjects, within } from './ranges.ts';
import { batchGet, getItem, query } from './reading.ts';
import { recordsIn, storedFrom } from './stored.ts';
import { type Wire, write } from './wire.ts';

const entryFrom = (record: RecordId, version: number, item: Item): Entry => {
  const salt = maybe(item, 'salt');
  const payload = maybe(item, 'payload');
  return {
    record,
    version,
    meta: json(item, 'meta'),
    ...(salt === undefined ? {} : { salt }),
    ...(payload === undefined ? {} : { payload }),
    digest: text(item, 'digest'),
    hash: text(item, 'hash'),
    previous: text(item, 'previous'),
  };
};

const journal =
  (wire: Wire): Store['journal'] =>
  async (programme, record, { limit, after = 0 }) => {
    const range = within(journalAfter(programme, record, after));
    const items = await query(wire, { ...range, ConsistentRead: true }, limit);
    return items.map((item) => entryFrom(record, number(item, 'version'), item));
  };

const answered =
  (wire: Wire): Store['answered'] =>
  async (programme, keys, now) => {
    const rows = await batchGet(
      wire,
      keys.map((key) => requestKey(programme, requestName(wire, key))),
    );
    const row = rows.find((one) => number(one, 'expires') > secondsAt(now));
    return row && json<Reply>(row, 'reply');
  };

const names =
  (wire: Wire): Store['names'] =>
  async (programme, id) => {
    const found = await getItem(wire, namesKey(programme, id));
    return {
      turn: found ? number(found, 'turn') : 0,
      people: found && maybe(found, 'people') !== undefined ? json(found, 'people') : [],
    };
  };

const keepNames =
  (wire: Wire): Store['keepNames'] =>
  async (programme, id, { turn, people }) => {
    const unmoved =
      turn === 0
        ? { that: 'attribute_not_exists(#turn)' }
        : { that: '#turn = :turn', given: { turn } };
    const fields = { people: JSON.stringify(people) };
    await write(wire, change(namesKey(programme, id), fields, { condition: unmoved }));
  };

export const records = (
  wire: Wire,
): Pick<
  Store,
  'load' | 'seats' | 'newest' | 'names' | 'keepNames' | 'journal' | 'ballots' | 'answered'
> => ({
  load: async (programme, ids, how) => {
    const keys = ids.map((id) => recordKey(programme, id));
    return recordsIn(await batchGet(wire, keys, how));
  },
  seats: async (programme, subject) => {
    const range = within(seatsOf(programme, subject));
    return (await query(wire, { ...range, ConsistentRead: true })).map(storedFrom);
  },
  newest: async (programme, partnership, letter, { limit, after }) => {
    const range = within(subjects(programme, partnership, letter, after));
    const newestFirst = { ...range, ConsistentRead: true, ScanIndexForward: false };
    return (await query(wire, newestFirst, limit)).map(storedFrom);
  },
  names: names(wire),
  keepNames: keepNames(wire),
  journal: journal(wire),
  ballots: async (programme, poll) => {
    const range = within(ballotsOf(programme, poll));
    const cast = await query(wire, { TableName: wire.ballots, ...range, ConsistentRead: true });
    return cast.map((item) => text(item, 'choice'));
  },
  answered: answered(wire),
});
