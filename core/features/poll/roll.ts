import type { Partnership, StoredPartnership } from '../../model/context.ts';
import type { Stored } from '../../model/record.ts';
import { isFormer } from '../../subject/standing.ts';
import type { Poll } from './poll.ts';

/** Seats that can vote: a member's, with somebody on it or deputising. */
export const votingSeats = (partnership: Partnership): string[] =>
  partnership.seats
    .filter(
      ({ role, holder, deputies }) =>
        role === 'member' &&
        [holder, ...deputies].some((one) => one !== undefined && !isFormer(partnership, one)),
    )
    .map(({ id }) => id);

/**
 * Whether the partnership was read as it stood before this poll took its seats: whoever is seen on one of them may have
 * left it by then, so both are read anew (docs/decisions/006).
 */
export const isReadBefore = (partnership: StoredPartnership, { state }: Stored<Poll>): boolean =>
  partnership.version < (state.rolled ?? 0);
