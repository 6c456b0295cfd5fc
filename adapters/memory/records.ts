import type { RecordId } from '../../core/model/ids.ts';
import type { Stored } from '../../core/model/record.ts';
import type { Store } from '../../core/ports/store.ts';
import { byText, type KeptRecord, kept, type Shelf, under } from './shelf.ts';

/** By the order in a list, then by name. */
const place = (order: string, { stored }: KeptRecord): string => `${order}\u0001${stored.id}`;
const placeInList = (kept: KeptRecord): string => place(kept.found.list?.order ?? '', kept);
const placeOfPerson = (kept: KeptRecord): string => place(kept.order, kept);

const numberOf = (id: RecordId): number => Number(/-(\d+)$/.exec(id)?.[1] ?? 0);

/** The records of these names as they stand. */
export const recordsOf = (
  shelf: Shelf,
  programme: string,
  ids: readonly RecordId[],
): ReadonlyMap<RecordId, Stored> =>
  new Map(
    ids.flatMap((id) => {
      const stored = shelf.records.get(under(programme, id))?.stored;
      return stored ? [[id, stored]] : [];
    }),
  );

/** Records, their lists and their journals. */
export const records = (
  shelf: Shelf,
): Pick<
  Store,
  | 'load'
  | 'seats'
  | 'newest'
  | 'listed'
  | 'count'
  | 'ofPerson'
  | 'names'
  | 'keepNames'
  | 'journal'
  | 'ballots'
  | 'answered'
  | 'takeNumbers'
> => {
  const of = (programme: string): KeptRecord[] =>
    [...shelf.records.values()].filter((kept) => kept.programme === programme);
  const onList = (programme: string, group: string): KeptRecord[] =>
    of(programme)
      .filter(({ found }) => found.list?.group === group)
      .sort(byText(placeInList));
  return {
    load: async (programme, ids) => recordsOf(shelf, programme, ids),
    seats: async (programme, subject) =>
      of(programme)
        .map(({ stored }) => stored)
        .filter(({ id }) => id.startsWith(`${subject}/`))
        .sort(byText(({ id }) => id)),
    newest: async (programme, partnership, letter, { limit, after }) =>
      of(programme)
        .map(({ stored }) => stored)
        .filter(
          ({ id }) => id.startsWith(`${partnership}/${letter}-`) && id.split('/').length === 2,
        )
        .filter(({ id }) => after === undefined || numberOf(id) < Number(after.slice(2)))
        .sort((one, other) => numberOf(other.id) - numberOf(one.id))
        .slice(0, limit),
    names: async (programme, id) =>
      shelf.names.get(under(programme, id)) ?? { turn: 0, people: [] },
    keepNames: async (programme, id, names) => {
      const name = under(programme, id);
      if ((shelf.names.get(name)?.turn ?? 0) === names.turn) shelf.names.set(name, kept(names));
    },
    listed: async (programme, group, { limit, after, before }) => {
      const rest = onList(programme, group).filter(
        (kept) =>
          (after === undefined || placeInList(kept) > after) &&
          (before === undefined || placeInList(kept) < before),
      );
      const page = rest.slice(0, limit);
      const last = page.at(-1);
      return {
        ids: page.map(({ stored }) => stored.id),
        places: page.map(placeInList),
        ...(rest.length > limit && last ? { next: placeInList(last) } : {}),
      };
    },
    count: async (programme, group, before) =>
      onList(programme, group).filter((kept) => before === undefined || placeInList(kept) < before)
        .length,
    ofPerson: async (programme, person, limit) =>
      of(programme)
        .filter(({ found }) => found.person === person)
        .sort(byText(placeOfPerson))
        .slice(0, limit)
        .map(({ stored }) => stored.id),
    journal: async (programme, record, { limit, after = 0 }) =>
      (shelf.journals.get(under(programme, record)) ?? [])
        .filter(({ version }) => version > after)
        .slice(0, limit),
    ballots: async (programme, poll) =>
      [...(shelf.ballots.get(under(programme, poll)) ?? [])]
        .sort(byText(([key]) => key))
        .map(([, choice]) => choice),
    answered: async (programme, keys, now) => {
      const done = keys.map((key) => shelf.requests.get(under(programme, key)));
      return done.find((one) => one !== undefined && one.until > Date.parse(now))?.reply;
    },
    takeNumbers: async (programme, partnership, letter, count, after = 0) => {
      const name = under('takeNumbers', programme, partnership, letter);
      const last = Math.max(shelf.counts.get(name) ?? 0, after);
      shelf.counts.set(name, last + count);
      return Array.from({ length: count }, (_, index) => last + 1 + index);
    },
  };
};
