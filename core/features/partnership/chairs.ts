import { defined } from '../../lib/defined.ts';
import type { At, PersonId } from '../../model/ids.ts';
import type { Trace } from '../../model/trace.ts';
import type { Partnership, PartnershipEvent } from './partnership.ts';

type Event<Name extends PartnershipEvent['event']> = Extract<PartnershipEvent, { event: Name }>;

/** Chair and clerk do all that a member may, so an observer who becomes one is one no longer. */
export const asMember = (state: Partnership, person: PersonId | undefined): Partnership => ({
  ...state,
  seats: state.seats.map((one) =>
    person !== undefined && one.holder === person ? { ...one, role: 'member' } : one,
  ),
});

/** Nobody chairs it. */
export const withoutChair = ({
  chair: _,
  chairConfirmed: __,
  chairNamed: ___,
  ...state
}: Partnership): Partnership => state;

/** A chair or clerk has gone: whom members named for an earlier one counts no more. */
export const vacated = ({ named: _, ...state }: Partnership, at: At): Partnership => ({
  ...state,
  vacantSince: at,
});

/** So many who were chair are remembered. */
const mostChaired = 5;

/** Somebody is named its chair, or nobody any more. */
export const withChair = (
  state: Partnership,
  { person, confirmed, named }: Event<'ChairNamed'>,
  { at, by }: Trace,
): Partnership => {
  const others = (state.chaired ?? []).filter((one) => one !== state.chair && one !== person);
  // A naming that is taken back has made nobody a chair of before.
  const leaves = state.chair !== undefined && state.chair !== person && named === undefined;
  const chaired = leaves ? [...others, state.chair] : others;
  const { chaired: _, ...rest } = asMember(withoutChair(state), person);
  const next: Partnership = {
    ...rest,
    ...defined({ chair: person, chairConfirmed: confirmed }),
    ...(chaired.length > 0 ? { chaired: chaired.slice(-mostChaired) } : {}),
  };
  return person ? { ...next, chairNamed: named ?? defined({ at, by }) } : vacated(next, at);
};

/** Who takes over, by the two who said so. */
export const successorAgreed = (
  { named: _, ...state }: Partnership,
  { person, named }: Event<'SuccessorAgreed'>,
  { at, by }: Trace,
): Partnership => (by ? { ...state, tookOver: { person, named, agreed: by, at } } : state);
