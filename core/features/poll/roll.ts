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

/** Seats that somebody held or on which they deputised, and fills no longer. */
export const leftSeats = (
  { past = [], deputised = [], seats }: Partnership,
  person: PersonId,
): readonly Seat['id'][] => {
  const ids = [
    ...past.flatMap(({ seat, holder }) => (holder === person ? [seat] : [])),
    ...deputised.flatMap((one) => (one.person === person ? [one.seat] : [])),
  ];
  const fills = seatOf({ seats }, person)?.id;
  return [...new Set(ids)].filter((id) => id !== fills);
};

/** A seat of one's own that is no more, as it was: a vote that was opened before keeps it on its roll. */
const goneSeat = ({ past = [], seats }: Partnership, person: PersonId, id: string) => {
  const was = past.find(({ seat, holder }) => seat === id && holder === person);
  if (!was || seats.some((one) => one.id === id)) return undefined;
  const { role, until: since } = was;
  return { id, role, holder: person, deputies: [], came: 'listed', since } as const;
};

/**
 * The seat for which somebody votes: the one that they fill, but in a vote that was opened while they had one of their own
 * that one, so that whoever deputises since does not vote twice (rules: Fixed rolls).
 */
export const ballotSeat = (
  { roll }: Pick<Poll, 'roll'>,
  partnership: Partnership,
  person: PersonId,
): Seat | undefined => {
  const rolled = leftSeats(partnership, person).filter((id) =>
    roll.some(({ seat }) => seat === id),
  );
  const [gone] = rolled.flatMap((id) => goneSeat(partnership, person, id) ?? []);
  return gone ?? seatOf(partnership, person);
};
