import type { Partnership } from '../model/context.ts';
import type { PersonId, RecordId } from '../model/ids.ts';

export type Seat = Partnership['seats'][number];

/** The seat someone fills: their own, else one they deputise. */
export const seatOf = ({ seats }: Pick<Partnership, 'seats'>, person: PersonId): Seat | undefined =>
  seats.find(({ holder }) => holder === person) ??
  seats.find(({ deputies }) => deputies.includes(person));

/** What one seat says to a subject: `pt-…/P-5/seat-7`, a record with a version and a journal of its own. */
export const seatItem = (subject: RecordId, seat: string): RecordId =>
  `${subject}/${seat}` as RecordId;
/** `seat-7` out of `pt-…/P-5/seat-7`. */
export const seatIn = (item: RecordId): string => item.split('/')[2] ?? '';
