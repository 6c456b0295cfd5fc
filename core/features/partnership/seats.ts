import { say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import { sameTitle } from '../../lib/same-title.ts';
import type { PersonId } from '../../model/ids.ts';
import { byName } from '../../model/locale.ts';
import { type Refused, refused } from '../../model/outcome.ts';
import { seatOf } from '../../subject/seats.ts';
import type { Partnership, PartnershipEvent, Seat } from './partnership.ts';

/** A partnership's own record holds its seats, and every command reads it. */
const mostSeats = 500;

/** Said where these events would give a seat too many; undefined where there is room. */
export const full = (
  { name, seats }: Pick<Partnership, 'name' | 'seats'>,
  events: readonly PartnershipEvent[],
): Refused | undefined => {
  const given = events.filter(({ event }) => event === 'SeatGiven').length;
  return given === 0 || seats.length + given <= mostSeats
    ? undefined
    : refused(say('partnership.full', { partnership: name, most: mostSeats }));
};

interface Coming {
  readonly came: Seat['came'];
  readonly role?: Seat['role'];
  readonly organisation?: string | undefined;
}

const same = (one: string | undefined, other: string): boolean =>
  one !== undefined && sameTitle(one, other);

/** The organisation as it is written already, else as it was typed. */
export const knownOrganisation = ({ seats }: Partnership, typed: string): string =>
  seats.find(({ organisation }) => same(organisation, typed))?.organisation ?? typed.trim();

/** The seat that somebody had who was taken off, where it is still free: an empty one of their organisation, or one of their own. */
const hadSeat = (
  { former = [], seats }: Partnership,
  person: PersonId,
  organisation: string | undefined,
) => {
  const seat = former.find((one) => one.person === person)?.seat;
  if (!seat) return undefined;
  const there = seats.find(({ id }) => id === seat);
  if (!there) return { event: 'SeatGiven', seat } as const;
  const fits = organisation === undefined || same(there.organisation, organisation);
  return fits && there.holder === undefined ? ({ event: 'SeatChanged', seat } as const) : undefined;
};

/** Who has the seat by now that somebody had who was taken off; undefined where it is free. */
export const seatTaken = (
  { former = [], seats }: Partnership,
  person: PersonId,
): PersonId | undefined => {
  const had = former.find((one) => one.person === person)?.seat;
  const holder = seats.find(({ id }) => id === had)?.holder;
  return holder === person ? undefined : holder;
};

/** Seats someone: on the seat they had before, on their organisation's empty seat, else on a new one of their own; nothing where they have one. */
export const seating = (
  state: Partnership,
  person: PersonId,
  { came, role = 'member', organisation }: Coming,
): PartnershipEvent[] => {
  if (seatOf(state, person)) return [];
  const had = hadSeat(state, person, organisation);
  if (had) return [{ ...had, role, came, holder: person, ...defined({ organisation }) }];
  const empty =
    organisation === undefined
      ? undefined
      : state.seats.find((seat) => !seat.holder && same(seat.organisation, organisation));
  if (empty) return [{ event: 'SeatChanged', seat: empty.id, holder: person, role, came }];
  const seat = `seat-${state.seatsGiven + 1}`;
  return [{ event: 'SeatGiven', seat, holder: person, role, came, ...defined({ organisation }) }];
};

/** Somebody deputises there no longer; a seat of nobody's and of no organisation goes with its last deputy. */
export const deputyLeaves = (
  { id, holder, organisation, deputies }: Seat,
  person: PersonId,
): PartnershipEvent[] => {
  const others = deputies.filter((one) => one !== person);
  const goes = others.length === 0 && holder === undefined && organisation === undefined;
  return [
    { event: 'SeatChanged', seat: id, deputies: others },
    ...(goes ? [{ event: 'SeatClosed', seat: id } as const] : []),
  ];
};

/** Takes someone off their seat: an organisation keeps its seat and deputies theirs, a seat of one's own goes. */
export const unseating = ({ seats }: Partnership, person: PersonId): PartnershipEvent[] =>
  seats.flatMap((seat): PartnershipEvent[] => {
    const { id, holder, organisation, deputies } = seat;
    if (deputies.includes(person)) return deputyLeaves(seat, person);
    if (holder !== person) return [];
    const stays = organisation !== undefined || deputies.length > 0;
    return [{ event: stays ? 'SeatEmptied' : 'SeatClosed', seat: id }];
  });

/** The partnership's organisations, by name. */
export const organisationsOf = ({ seats }: Pick<Partnership, 'seats'>): string[] =>
  [...new Set(seats.flatMap(({ organisation }) => organisation ?? []))].sort((a, b) =>
    byName(a, b),
  );
