import { defined } from '../../lib/defined.ts';
import type { At, PersonId } from '../../model/ids.ts';
import type { Partnership } from './partnership.ts';

/** So many who were taken off are remembered: the partnership is read with every command. */
const mostFormer = 100;

/** Whoever leaves a seat waits at the door until they are let back in. */
export const withFormer = (
  state: Partnership,
  person: PersonId | undefined,
  seat: string,
  at: At,
) => {
  if (person === undefined) return state;
  const others = (state.former ?? []).filter((one) => one.person !== person);
  return { ...state, former: [...others, { person, seat, at }].slice(-mostFormer) };
};
export const withoutFormer = (
  { former = [], ...state }: Partnership,
  person?: PersonId,
): Partnership => {
  const left = former.filter((one) => one.person !== person);
  return { ...state, ...(left.length > 0 ? { former: left } : {}) };
};
/** So much of the past is remembered: the partnership is read with every command. */
const mostPast = 200;

/** What seats were until then, where this changes who sits there or for whom. */
export const withPast = (before: Partnership, after: Partnership, until: At): Partnership => {
  if (before.seats === after.seats) return after;
  return withDeputised(before, withHeld(before, after, until), until);
};

/** Who deputises no longer on a seat on which they did. */
const withDeputised = (before: Partnership, after: Partnership, until: At): Partnership => {
  const left = before.seats.flatMap(({ id, deputies }) => {
    if (deputies.length === 0) return [];
    const now = after.seats.find((one) => one.id === id)?.deputies ?? [];
    return deputies
      .filter((person) => !now.includes(person))
      .map((person) => ({ person, seat: id, until }));
  });
  if (left.length === 0) return after;
  return { ...after, deputised: [...(after.deputised ?? []), ...left].slice(-mostPast) };
};

const withHeld = (before: Partnership, after: Partnership, until: At): Partnership => {
  const ended = before.seats.flatMap((seat, index) => {
    const { id, role, holder, organisation } = seat;
    const now =
      after.seats[index]?.id === id ? after.seats[index] : after.seats.find((one) => one.id === id);
    const isSame = now?.holder === holder && now?.organisation === organisation;
    if (isSame || (holder === undefined && organisation === undefined)) return [];
    return [{ seat: id, role, until, ...defined({ holder, organisation }) }];
  });
  if (ended.length === 0) return after;
  return { ...after, past: [...(after.past ?? []), ...ended].slice(-mostPast) };
};
