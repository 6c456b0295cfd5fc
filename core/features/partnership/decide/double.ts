import { nameKey } from '../../../language/people.ts';
import { say } from '../../../language/saying.ts';
import type { Loaded } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import { type At, type PersonId, partsOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { officers, standing } from '../../../subject/standing.ts';
import { type Here, heldLineTo, whoIs } from '../names.ts';
import { type Newcomer, sameAddress } from './newcomer.ts';

/** Whether two people go by one name and were not said to be two. */
export const goByOneName = (one: PersonId, other: PersonId, people: Loaded['people']): boolean => {
  const [first, second] = [people.get(one)?.state, people.get(other)?.state];
  if (!first || !second || one === other) return false;
  const told = first.others?.includes(other) || second.others?.includes(one);
  return !told && nameKey(first.name) === nameKey(second.name);
};

/** Somebody on the list with a chat of their own who goes by the newcomer's name, and whose address is not the same. */
const doubleOf = (
  newcomer: Newcomer,
  { state }: Here,
  people: Loaded['people'],
): PersonId | undefined => {
  if (sameAddress(newcomer, people) !== undefined) return undefined;
  const found = [...people].find(
    ([id, { state: known }]) =>
      id !== newcomer.person &&
      known.merged === undefined &&
      known.accounts.length > 0 &&
      !known.others?.includes(newcomer.person) &&
      nameKey(known.name) === nameKey(newcomer.name) &&
      standing(state, id) !== 'outside',
  );
  return found?.[0];
};

/**
 * Two of one name may be one person with two votes: chair and clerk are told when the second comes in, and nobody is
 * held up (rules: One person).
 */
export const doubleTold = (
  newcomer: Newcomer,
  at: Here,
  people: Loaded['people'],
  now: At,
): EffectDraft[] => {
  const known = doubleOf(newcomer, at, people);
  if (known === undefined) return [];
  const { id, state } = at;
  const { account, name, person } = newcomer;
  const saying = say('partnership.double', {
    name,
    platform: partsOf(account).platform,
    listed: whoIs(people, known),
    partnership: state.name,
  });
  const offers: Offer[] = [
    {
      label: say('label.partnership.ask-them', {}),
      about: name,
      ask: { ask: 'partnership.ask-double', in: id, person, known },
    },
    { label: say('label.partnership.two-people', {}), about: name, ask: { ask: 'never-mind' } },
  ];
  return officers(state)
    .filter((one) => one !== person)
    .map((to) => ({
      ...heldLineTo(to, saying, { offers, state, now }),
      name: `double/${id}/${person}/${known}`,
    }));
};
