import type { Partnership } from '../model/context.ts';
import type { PersonId } from '../model/ids.ts';

export type Seat = Partnership['seats'][number];

/** Where a seat stands among the others: in the order in which they were given. */
export const inTurn = ({ id }: Pick<Seat, 'id'>): readonly [string] => [
  id.replace(/^\D+/, '').padStart(7, '0'),
];

/** The seat someone fills: their own, else one they deputise. */
export const seatOf = ({ seats }: Pick<Partnership, 'seats'>, person: PersonId): Seat | undefined =>
  seats.find(({ holder }) => holder === person) ??
  seats.find(({ deputies }) => deputies.includes(person));
