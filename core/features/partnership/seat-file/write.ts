import { defined } from '../../../lib/defined.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import { seatOf } from '../../../subject/seats.ts';
import { leaves, lookingOn } from '../decide/filling.ts';
import { type Here, whoIs } from '../names.ts';
import type { Partnership, PartnershipEvent, Seat } from '../partnership.ts';
import type { Amiss, SeatFile, Wanted } from './read.ts';

const filledIn = ({ filled }: Wanted): readonly PersonId[] =>
  filled ? [...(filled.holder ? [filled.holder] : []), ...filled.deputies] : [];
const sits = ({ holder, deputies }: Pick<Seat, 'holder' | 'deputies'>): readonly PersonId[] => [
  ...(holder ? [holder] : []),
  ...deputies,
];

/** Rows that cannot stand together: a person fills one seat, and leaves another organisation's only where the file says so. */
export const clashes = (
  wanted: readonly Wanted[],
  kept: SeatFile['kept'],
  { at: { state }, people }: { readonly at: Here; readonly people: Loaded['people'] },
): readonly Amiss[] => {
  const filledAnew = new Set(wanted.flatMap(({ seat, filled }) => (seat && filled ? seat.id : [])));
  const seated = new Map(kept.map(({ person, row }) => [person, row]));
  return wanted.flatMap((one) => {
    const organisation = one.organisation ?? one.seat?.organisation ?? '';
    return filledIn(one).flatMap((person): readonly Amiss[] => {
      const who = whoIs(people, person).name;
      const before = seated.get(person);
      if (before !== undefined)
        return [{ row: one.row, why: { is: 'two-seats', text: who, most: before } }];
      seated.set(person, one.row);
      const other = seatOf(state, person);
      if (!other || other.id === one.seat?.id || filledAnew.has(other.id)) return [];
      const { organisation: theirs } = other;
      return theirs === undefined || sameTitle(theirs, organisation)
        ? []
        : [{ row: one.row, why: { is: 'elsewhere', text: who, other: theirs } }];
    });
  });
};

const without = (seat: Seat, person: PersonId): Seat => {
  const { holder, ...rest } = seat;
  const deputies = rest.deputies.filter((one) => one !== person);
  return { ...rest, deputies, ...(holder && holder !== person ? { holder } : {}) };
};
/** Each gives up the seat that they had, one after the other: two may have deputised on the same. */
const movedIn = (people: readonly PersonId[], state: Partnership): readonly PartnershipEvent[] => {
  let now = state;
  return people.flatMap((person) => {
    const events = leaves({ id: '' }, person, now);
    now = { ...now, seats: now.seats.map((seat) => without(seat, person)) };
    return events;
  });
};

/** Who leaves which seat, before anybody takes one. */
const leavings = (wanted: readonly Wanted[], { state }: Here): PartnershipEvent[] => {
  const changing = wanted.flatMap(({ seat, filled }) => (seat && filled ? [{ seat, filled }] : []));
  const ids = new Set(changing.map(({ seat }) => seat.id));
  return [
    ...changing.flatMap(({ seat, filled }): PartnershipEvent[] => [
      ...(seat.holder !== undefined && filled.holder !== seat.holder
        ? [{ event: 'SeatEmptied', seat: seat.id } as const]
        : []),
      ...(seat.deputies.every((one) => filled.deputies.includes(one))
        ? []
        : [
            {
              event: 'SeatChanged',
              seat: seat.id,
              deputies: seat.deputies.filter((one) => filled.deputies.includes(one)),
            } as const,
          ]),
    ]),
    ...movedIn(wanted.flatMap(filledIn), {
      ...state,
      seats: state.seats.filter(({ id }) => !ids.has(id)),
    }),
  ];
};

const factsOf = ({ organisation, kind, ward, votes, how }: Wanted) =>
  defined({
    organisation,
    kind,
    ward,
    votes,
    how,
    // Who is not elected was so by no vote.
    elected: how === undefined || how === 'elected' ? undefined : ('' as const),
  });

/** What makes the seats be as these rows have them; they do not clash. */
export const written = (wanted: readonly Wanted[], at: Here): readonly PartnershipEvent[] => {
  const { state } = at;
  const fresh = wanted.filter(({ seat }) => !seat);
  const idOf = (one: Wanted): string =>
    one.seat?.id ?? `seat-${state.seatsGiven + 1 + fresh.indexOf(one)}`;
  const now = new Set(wanted.flatMap(filledIn));
  const changed = wanted.flatMap(({ seat, filled }) => (seat && filled ? [seat] : []));
  const left = changed.flatMap(sits).filter((person) => !now.has(person));
  return [
    ...leavings(wanted, at),
    ...wanted.flatMap((one): PartnershipEvent[] => {
      const { seat, filled, until, follows, step, by } = one;
      const { organisation, kind, ward, votes, how } = one;
      const id = idOf(one);
      const isNew = filled !== undefined && filled.holder !== seat?.holder;
      const dates = defined({ until, follows, step, by });
      return [
        ...(seat
          ? Object.keys(factsOf(one)).length > 0
            ? [{ event: 'SeatChanged', seat: id, ...factsOf(one) } as const]
            : []
          : [
              {
                event: 'SeatGiven',
                seat: id,
                role: 'member',
                came: 'listed',
                ...(organisation ? { organisation } : {}),
                ...(kind ? { kind } : {}),
                ...(ward ? { ward } : {}),
                ...(votes === false ? { votes } : {}),
                ...(how ? { how } : {}),
              } as const,
            ]),
        ...(filled
          ? [
              {
                event: 'SeatChanged',
                seat: id,
                deputies: [...filled.deputies],
                ...(isNew && filled.holder
                  ? { holder: filled.holder, came: 'listed' as const }
                  : {}),
              } as const,
            ]
          : []),
        ...(Object.keys(dates).length > 0
          ? [{ event: 'SeatDated', seat: id, ...dates } as const]
          : []),
      ];
    }),
    ...lookingOn(state, [...new Set(left)], fresh.length),
  ];
};
