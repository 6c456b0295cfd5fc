import type { Partnership } from '../model/context.ts';
import type { PersonId } from '../model/ids.ts';

export type Seat = Partnership['seats'][number];

/** Whether somebody was taken off the list, or has gone, and has not been let back in. */
export const isFormer = ({ former }: Pick<Partnership, 'former'>, person: PersonId): boolean =>
  former?.some((one) => one.person === person) === true;

/** The seat someone fills: their own, else one they deputise. */
export const seatOf = ({ seats }: Pick<Partnership, 'seats'>, person: PersonId): Seat | undefined =>
  seats.find(({ holder }) => holder === person) ??
  seats.find(({ deputies }) => deputies.includes(person));
