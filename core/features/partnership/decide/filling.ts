import { say } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import { seatOf } from '../../../subject/seats.ts';
import { isFormer, officers } from '../../../subject/standing.ts';
import { type Here, whoIs } from '../names.ts';
import type { PartnershipEvent, Seat } from '../partnership.ts';
import { deputyLeaves } from '../seats.ts';

/** Said where nobody is to hold it. */
export const nobody = 'nobody';
/** As many deputies as a seat has. */
export const mostDeputies = 3;

/** Who fills a seat: its holder, and its deputies in the order in which they are asked. */
export interface Filled {
  readonly holder: PersonId | undefined;
  readonly deputies: readonly PersonId[];
}

interface Filling {
  readonly at: Here;
  readonly people: Loaded['people'];
}

const isTheirs = (seat: Seat, person: PersonId): boolean =>
  seat.holder === person || seat.deputies.includes(person);

/** A person fills one seat: whoever has another organisation's leaves that first. */
const whyNot = (seat: Seat, person: PersonId, { at, people }: Filling): Refused | undefined => {
  const who = whoIs(people, person);
  const other = seatOf(at.state, person);
  if (!other || isFormer(at.state, person))
    return refused(say('partnership.not-in', { who, partnership: at.state.name }));
  const { organisation } = other;
  const isSame = sameTitle(organisation ?? '', seat.organisation ?? '');
  return other.id === seat.id || organisation === undefined || isSame
    ? undefined
    : refused(say('seats.fills-another', { who, organisation }));
};

/** They give up the seat that they had. */
export const leaves = (
  seat: Pick<Seat, 'id'>,
  person: PersonId,
  { seats }: Here['state'],
): PartnershipEvent[] =>
  seats
    .filter((one) => one.id !== seat.id && isTheirs(one, person))
    .flatMap((one): PartnershipEvent[] =>
      one.holder === person
        ? [{ event: one.deputies.length > 0 ? 'SeatEmptied' : 'SeatClosed', seat: one.id }]
        : deputyLeaves(one, person),
    );

/** Whoever fills no seat any more stays on the list, with a seat of their own from which they look on. */
export const lookingOn = (
  state: Here['state'],
  people: readonly PersonId[],
  given = 0,
): PartnershipEvent[] =>
  people.map(
    (person, index): PartnershipEvent => ({
      event: 'SeatGiven',
      seat: `seat-${state.seatsGiven + given + 1 + index}`,
      holder: person,
      // Chair and clerk do all that a member may.
      ...(officers(state).includes(person)
        ? { role: 'member', votes: false }
        : { role: 'observer' }),
      came: 'listed',
    }),
  );

/**
 * What makes this seat be filled so; the refusal of whoever cannot. Whoever filled it and does so no more stays on the list,
 * with a seat of their own from which they look on, since a vote is given by name and not by leaving.
 */
export const filling = (
  seat: Seat,
  { holder, deputies }: Filled,
  about: Filling,
): readonly PartnershipEvent[] | Refused => {
  const { at } = about;
  const wanted = [...(holder ? [holder] : []), ...deputies];
  const coming = wanted.filter((person) => !isTheirs(seat, person));
  for (const person of coming) {
    const amiss = whyNot(seat, person, about);
    if (amiss) return amiss;
  }
  const before = [...(seat.holder ? [seat.holder] : []), ...seat.deputies];
  const left = before.filter((person) => !wanted.includes(person));
  const isNew = holder !== seat.holder;
  return [
    ...coming.flatMap((person) => leaves(seat, person, at.state)),
    ...(holder === undefined && seat.holder !== undefined
      ? [{ event: 'SeatEmptied', seat: seat.id } as const]
      : []),
    {
      event: 'SeatChanged',
      seat: seat.id,
      deputies: [...deputies],
      ...(isNew && holder ? { holder, came: 'listed' as const } : {}),
    },
    ...lookingOn(at.state, left),
  ];
};
