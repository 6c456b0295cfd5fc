import type { Partnership } from '../scene.ts';

/** Seats that can vote: a member's, with somebody on it or deputising. */
export const votingSeats = ({ seats }: Partnership): string[] =>
  seats
    .filter(({ role, holder, deputies }) => role === 'member' && (holder ?? deputies[0]))
    .map(({ id }) => id);
