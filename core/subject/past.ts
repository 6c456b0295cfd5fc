import { defined } from '../lib/defined.ts';
import type { Partnership } from '../model/context.ts';
import type { At, PersonId } from '../model/ids.ts';
import { each } from './names.ts';
import type { Seat } from './seats.ts';

type Past = NonNullable<Partnership['past']>[number];

/** What a seat was at a moment, where it has been something else since. */
const pastOf = ({ past = [] }: Partnership, seat: Seat['id'], at: At): Past | undefined =>
  past.find((one) => one.seat === seat && one.until > at);

/** Whoever left a seat last, of whom an earlier release kept no more. */
const leftLast = ({ former = [] }: Partnership, seat: Seat['id'], at: At): PersonId | undefined =>
  former.findLast((one) => one.seat === seat && one.at > at)?.person;

/** Who sat on a seat at a moment, and for which organisation: its own of that day (rules: Names). */
export const seatAt = (
  partnership: Partnership,
  id: Seat['id'],
  at: At | undefined,
): { readonly holder?: PersonId; readonly organisation?: string } => {
  const now = partnership.seats.find((seat) => seat.id === id);
  const past = at === undefined ? undefined : pastOf(partnership, id, at);
  if (past) return past;
  if (at === undefined || (now && now.since <= at)) return now ?? {};
  return defined({ holder: leftLast(partnership, id, at), organisation: now?.organisation });
};

/** The partnership with its seats as they were at a moment; those that were given since stay, for nothing says when. */
export const asOf = (partnership: Partnership, at: At): Partnership => {
  const { seats, past = [] } = partnership;
  const there = new Set(seats.map(({ id }) => id));
  const gone = past.filter(
    ({ seat, until }, index) =>
      until > at &&
      !there.has(seat) &&
      past.findIndex((one) => one.seat === seat && one.until > at) === index,
  );
  const then = (seat: Seat): Seat => {
    const was = pastOf(partnership, seat.id, at);
    if (!was) return seat;
    const { holder: _, organisation: __, ...rest } = seat;
    return { ...rest, ...defined({ holder: was.holder, organisation: was.organisation }) };
  };
  return {
    ...partnership,
    seats: [
      ...seats.map(then),
      ...gone.map(
        ({ seat: id, role, holder, organisation, until }): Seat => ({
          id,
          role,
          deputies: [],
          came: 'listed',
          since: until,
          ...defined({ holder, organisation }),
        }),
      ),
    ],
  };
};

/** Whoever sat on these seats at a moment, or sits there. */
export const satOn = (
  seats: readonly Seat['id'][],
  partnership: Partnership,
  at: At | undefined,
): PersonId[] => each(seats.map((id) => seatAt(partnership, id, at).holder));
