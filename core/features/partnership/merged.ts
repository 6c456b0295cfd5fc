import { defined } from '../../lib/defined.ts';
import type { PersonId } from '../../model/ids.ts';
import type { Partnership, Seat } from './partnership.ts';

/** One person, one seat: the seat of the one they were known as first stays, and learns the other's organisation. */
const seats = (all: readonly Seat[], from: PersonId, into: PersonId): Seat[] => {
  const own = (person: PersonId) => all.find(({ holder }) => holder === person);
  const [kept, other] = [own(into), own(from)];
  const named = (person: PersonId) => (person === from ? into : person);
  return all
    .filter((seat) => !(kept && seat === other))
    .map((seat) => ({
      ...seat,
      ...defined({ holder: seat.holder && named(seat.holder) }),
      ...(seat === kept ? defined({ organisation: seat.organisation ?? other?.organisation }) : {}),
      // Whoever has a seat fills no other.
      deputies: [...new Set(seat.deputies.map(named))].filter((one) => !kept || one !== into),
    }));
};

/** The partnership once `from` is known to be `into`. */
export const mergedPeople = (state: Partnership, from: PersonId, into: PersonId): Partnership => {
  const {
    chair,
    clerk,
    chairConfirmed,
    chairNamed,
    former: _,
    past: __,
    deputised: ___,
    ...rest
  } = state;
  const officer = (person: PersonId | undefined) => (person === from ? into : person);
  // Whoever sits is not taken off, by whatever account they were.
  const sits = new Set(state.seats.map(({ holder }) => holder && officer(holder)));
  const former = (state.former ?? [])
    .map((one) => ({ ...one, person: officer(one.person) as PersonId }))
    .filter(({ person }) => !sits.has(person));
  const past = (state.past ?? []).map((one) => ({
    ...one,
    ...defined({ holder: officer(one.holder) }),
  }));
  const deputised = (state.deputised ?? []).map((one) => ({
    ...one,
    person: officer(one.person) as PersonId,
  }));
  const waiting = state.waiting.map((one) => ({ ...one, person: officer(one.person) as PersonId }));
  const offices = [officer(chair), officer(clerk)];
  return {
    ...rest,
    ...defined({ chair: officer(chair), clerk: officer(clerk), chairConfirmed }),
    ...(chairNamed ? { chairNamed: defined({ ...chairNamed, by: officer(chairNamed.by) }) } : {}),
    seats: seats(state.seats, from, into).map((one) =>
      one.holder !== undefined && offices.includes(one.holder) ? { ...one, role: 'member' } : one,
    ),
    ...(former.length > 0 ? { former } : {}),
    ...defined({
      chaired: rest.chaired?.map((one) => officer(one) as PersonId),
      named: rest.named?.map((one) => ({
        ...one,
        person: officer(one.person) as PersonId,
        by: officer(one.by) as PersonId,
      })),
    }),
    ...(past.length > 0 ? { past } : {}),
    ...(deputised.length > 0 ? { deputised } : {}),
    waiting: waiting.filter(
      ({ person }, at) => waiting.findIndex((one) => one.person === person) === at,
    ),
  };
};
