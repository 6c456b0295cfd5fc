import type { Held } from '../../model/clauses.ts';
import type { Partnership, StoredPartnership } from '../../model/context.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { isVoting, type Seat, seatOf } from '../../subject/seats.ts';
import { isFormer } from '../../subject/standing.ts';
import { type DeputyLimit, deputyLimit } from '../../subject/terms.ts';
import type { Poll } from './poll.ts';

/** Those deputies of a seat who vote for it: all, unless a clause lets it have fewer. */
const votingDeputies = (seat: Seat, clauses: readonly Held[]): readonly PersonId[] =>
  seat.deputies.slice(0, deputyLimit(clauses, seat)?.most);

/** Seats that can vote: a member's, with somebody on it or deputising as the clauses allow. */
export const votingSeats = (partnership: Partnership, clauses: readonly Held[] = []): string[] =>
  partnership.seats
    .filter(
      (seat) =>
        isVoting(seat) &&
        [seat.holder, ...votingDeputies(seat, clauses)].some(
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

/** By which clause somebody's deputising gives them no vote for the seat, and the how-manieth deputy they are. */
export const barredDeputy = (
  { clauses = [] }: Pick<Poll, 'clauses'>,
  seat: Seat,
  me: PersonId,
): { readonly limit: DeputyLimit; readonly nth: number } | undefined => {
  const limit = deputyLimit(clauses, seat);
  const nth = seat.deputies.indexOf(me) + 1;
  return limit && seat.holder !== me && nth > limit.most ? { limit, nth } : undefined;
};

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
