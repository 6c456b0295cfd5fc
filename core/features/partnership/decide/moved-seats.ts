import { defined } from '../../../lib/defined.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { PersonId } from '../../../model/ids.ts';
import { seatOf } from '../../../subject/seats.ts';
import type { Partnership, PartnershipEvent, Seat } from '../partnership.ts';
import { mostDeputies } from './filling.ts';

/** What becomes of the seats of a partnership that goes on in another. */
export interface MovedSeats {
  /** What happens to the other one by it. */
  readonly events: readonly PartnershipEvent[];
  readonly seats: number;
  readonly there: number;
  readonly twice: readonly string[];
}

/** A term and what is done to fill it, where there is either. */
const dates = (seat: string, { until, follows, vacancy }: Seat): PartnershipEvent[] =>
  until === undefined && vacancy === undefined
    ? []
    : [
        {
          event: 'SeatDated',
          seat,
          ...defined({ until, follows, step: vacancy?.step, by: vacancy?.by }),
        },
      ];

/** Who of a seat fills none in the other one yet. */
const free = ({ holder, deputies }: Seat, to: Partnership) => {
  const isFree = (person: PersonId) => seatOf(to, person) === undefined;
  return {
    ...(holder !== undefined && isFree(holder) ? { holder } : {}),
    deputies: deputies.filter(isFree),
  };
};

const isOf = ({ organisation }: Seat, other: Seat): boolean =>
  organisation !== undefined &&
  other.organisation !== undefined &&
  sameTitle(organisation, other.organisation);

type Moved = Omit<MovedSeats, 'seats' | 'there' | 'twice'> & { readonly is: 'seat' | 'there' };

/** One seat: on an empty one of its organisation, or as a new one; whoever sits there already keeps that seat. */
const moved = (
  seat: Seat,
  to: Partnership,
  next: { readonly id: string; readonly empty: Seat | undefined },
): Moved => {
  const { organisation, kind, ward, role, votes } = seat;
  const { holder, deputies } = free(seat, to);
  const others = deputies.length > 0;
  const isFilled = holder !== undefined || others;
  const had = seat.holder === undefined ? undefined : seatOf(to, seat.holder);
  const all = [...(had?.deputies ?? []), ...deputies];
  // Somebody who sits there for no organisation sits there for this one.
  const isNobodys = had?.organisation === undefined && organisation !== undefined;
  if (had && (isNobodys || isOf(had, seat)) && all.length <= mostDeputies) {
    const facts = defined({
      organisation: isNobodys ? organisation : undefined,
      kind: had.kind === undefined ? kind : undefined,
      ward: had.ward === undefined ? ward : undefined,
      deputies: others ? all : undefined,
    });
    const isSame = Object.keys(facts).length === 0;
    return {
      is: 'there',
      events: isSame ? [] : [{ event: 'SeatChanged', seat: had.id, ...facts }],
    };
  }
  const isKnown = to.seats.some((one) => isOf(one, seat));
  if (!isFilled && (isKnown || (had && organisation === undefined)))
    return { is: 'there', events: [] };
  if (next.empty) {
    const { id } = next.empty;
    return {
      is: 'seat',
      events: [
        {
          event: 'SeatChanged',
          seat: id,
          role,
          came: 'listed',
          ...defined({ holder, deputies: others ? deputies : undefined, kind, ward }),
        },
        ...dates(id, seat),
      ],
    };
  }
  return {
    is: 'seat',
    events: [
      {
        event: 'SeatGiven',
        seat: next.id,
        role,
        came: 'listed',
        ...defined({ holder, organisation, kind, votes, ward }),
      },
      ...(others ? [{ event: 'SeatChanged', seat: next.id, deputies } as const] : []),
      ...dates(next.id, seat),
    ],
  };
};

/** The seats of a partnership in the one in which it goes on (rules: Transition and merger). Nothing merges by itself: an organisation that has a seat in both has two. */
export const movedSeats = (from: Partnership, to: Partnership): MovedSeats => {
  const all: PartnershipEvent[] = [];
  const twice: string[] = [];
  const filled = new Set<string>();
  let [given, seats, there] = [to.seatsGiven, 0, 0];
  for (const seat of from.seats) {
    const empty = to.seats.find(
      (one) =>
        one.holder === undefined &&
        one.deputies.length === 0 &&
        isOf(one, seat) &&
        !filled.has(one.id),
    );
    const { is, events } = moved(seat, to, { id: `seat-${given + 1}`, empty });
    all.push(...events);
    if (is === 'there') there += 1;
    else {
      seats += 1;
      if (empty) filled.add(empty.id);
      else {
        given += 1;
        const { organisation } = seat;
        if (organisation !== undefined && to.seats.some((one) => isOf(one, seat)))
          twice.push(organisation);
      }
    }
  }
  return { events: all, seats, there, twice: [...new Set(twice)] };
};
