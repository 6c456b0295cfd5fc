import type { Partnership, StoredPartnership } from '../../model/context.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { isVoting, type Seat, seatOf } from '../../subject/seats.ts';
import { isFormer } from '../../subject/standing.ts';
import type { Poll } from './poll.ts';

/** Seats that can vote: a member's, with somebody on it or deputising. */
export const votingSeats = (partnership: Partnership): string[] =>
  partnership.seats
    .filter(
      (seat) =>
        isVoting(seat) &&
        [seat.holder, ...seat.deputies].some(
          (one) => one !== undefined && !isFormer(partnership, one),
        ),
    )
    .map(({ id }) => id);

/**
 * Whether the partnership was read as it stood before this poll took its seats: whoever is seen on one of them may have
 * left it by then, so both are read anew (docs/decisions/006).
 */
export const isReadBefore = (partnership: StoredPartnership, { state }: Stored<Poll>): boolean =>
  partnership.version < (state.rolled ?? 0);

/** Seats that somebody had, and that are no more: a vote that was opened before keeps them on its roll. */
export const leftSeats = ({ past = [], seats }: Partnership, person: PersonId): readonly Seat[] =>
  past
    .filter(({ seat, holder }) => holder === person && !seats.some(({ id }) => id === seat))
    .map(({ seat: id, role, until: since }) => ({
      id,
      role,
      holder: person,
      deputies: [],
      came: 'listed',
      since,
    }));

/**
 * The seat for which somebody votes: the one that they fill, but in a vote that was opened while they had one of their own
 * that one, so that whoever deputises since does not vote twice (rules: Fixed rolls).
 */
export const ballotSeat = (
  { roll }: Pick<Poll, 'roll'>,
  partnership: Partnership,
  person: PersonId,
): Seat | undefined =>
  leftSeats(partnership, person).find(({ id }) => roll.some(({ seat }) => seat === id)) ??
  seatOf(partnership, person);
