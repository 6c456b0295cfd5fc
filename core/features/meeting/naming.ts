import { say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Locale } from '../../model/locale.ts';
import { each, nameOf, type People } from '../../subject/names.ts';
import type { Seat } from '../../subject/seats.ts';
import type { Instead, Rsvp } from './rsvp.ts';

/** A seat as people say it: its organisation with whoever sits there. */
export const seatWords = (seat: Seat, people: People, locale: Locale): string =>
  sentence(
    say(
      'meeting.seat',
      defined({ organisation: seat.organisation, name: nameOf(seat.holder, people) }),
    ),
    locale,
  );

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
