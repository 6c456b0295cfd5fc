import type { Partnership } from '../model/context.ts';
import type { PersonId } from '../model/ids.ts';

export type Seat = Partnership['seats'][number];

/** Where a seat stands among the others: in the order in which they were given. */
export const inTurn = ({ id }: Pick<Seat, 'id'>): readonly [string] => [
  id.replace(/^\D+/, '').padStart(7, '0'),
];

/** Whether it counts in votes and at meetings: a member's, unless it was given without a vote. */
export const isVoting = ({ role, votes }: Pick<Seat, 'role' | 'votes'>): boolean =>
  role === 'member' && votes !== false;

/** Somebody on a seat, or the seat that nobody holds. */
export interface Sitting {
  readonly seat: Seat;
  readonly person: PersonId | undefined;
  readonly deputises: boolean;
}
/** Everybody who fills a seat, the holder before the deputies; a seat that nobody holds once more for itself. */
export const sittings = ({ seats }: Pick<Partnership, 'seats'>): readonly Sitting[] =>
  seats.flatMap((seat) => [
    { seat, person: seat.holder, deputises: false },
    ...seat.deputies.map((person) => ({ seat, person, deputises: true })),
  ]);

/** Whoever is asked for what a seat has to say: its holder, else its first deputy. */
export const askedOf = ({ holder, deputies }: Pick<Seat, 'holder' | 'deputies'>) =>
  holder ?? deputies[0];

/** The seat someone fills: their own, else one they deputise. */
export const seatOf = ({ seats }: Pick<Partnership, 'seats'>, person: PersonId): Seat | undefined =>
  seats.find(({ holder }) => holder === person) ??
  seats.find(({ deputies }) => deputies.includes(person));
