import { say, sentence } from '../../language/saying.ts';
import type { At, PersonId } from '../../model/ids.ts';
import type { Locale } from '../../model/locale.ts';
import { seatLabels } from '../../subject/labels.ts';
import { each, isNamed, nameOf, type People } from '../../subject/names.ts';
import type { Seat } from '../../subject/seats.ts';
import type { Instead, Rsvp } from './rsvp.ts';

/** Seats beside one another as people say them: each its organisation with whoever sits there. */
export const seatsInWords = (
  seats: readonly Seat[],
  people: People,
  locale: Locale,
  at?: At,
): ReadonlyMap<Seat['id'], string> => {
  const empty = sentence(say('meeting.seat-empty', {}), locale);
  const texts = seatLabels(
    seats.map(({ holder, organisation }) => {
      const name = nameOf(holder, people, at);
      const named = holder !== undefined && isNamed(holder, people) ? name : undefined;
      return named !== undefined && organisation
        ? { holder, name: organisation, always: [named] }
        : { holder, name: name ?? organisation ?? empty, always: [] };
    }),
    people,
  );
  return new Map(seats.map(({ id }, at) => [id, texts[at] ?? empty]));
};

/** Who comes in place of a seat's holder, by name; undefined where nobody was named, or their record is gone. */
export const insteadName = (instead: Instead | undefined, people: People): string | undefined => {
  if (!instead) return undefined;
  return 'name' in instead ? instead.name : nameOf(instead.person, people);
};

/** Everyone whom seats and their answers name. */
export const namedIn = (seats: readonly Seat[], items: readonly Rsvp[]): PersonId[] => {
  const answered = items.flatMap(({ given: by, instead }) => [
    by.by,
    instead && 'person' in instead ? instead.person : undefined,
  ]);
  return each([...seats.map(({ holder }) => holder), ...answered]);
};
