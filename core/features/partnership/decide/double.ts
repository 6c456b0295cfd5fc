import { nameKey } from '../../../language/people.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Loaded } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import { type At, type PersonId, partsOf } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { shareAddress } from '../../../subject/addresses.ts';
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

/** The same of two who may be one person with two votes, and of whom somebody can be asked. */
export const areDouble = (one: PersonId, other: PersonId, people: Loaded['people']): boolean => {
  const [first, second] = [people.get(one)?.state, people.get(other)?.state];
  if (!first || !second || first.merged || second.merged) return false;
  return (
    first.accounts.length + second.accounts.length > 0 &&
    !shareAddress(first, second) &&
    goByOneName(one, other, people)
  );
};

interface Pair {
  readonly person: PersonId;
  readonly known: PersonId;
}
export const samePair = (one: Pair, other: Pair): boolean =>
  (one.person === other.person && one.known === other.known) ||
  (one.person === other.known && one.known === other.person);

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

/** To chair and clerk, each once a pair, whichever of the two came first. */
const put = (
  saying: Saying,
  offers: readonly Offer[],
  { person, known }: Pair,
  { id, state }: Here,
  now: At,
): EffectDraft[] =>
  officers(state)
    .filter((one) => one !== person)
    .map((to) => ({
      ...heldLineTo(to, saying, { offers, state, now }),
      name: `double/${id}/${[person, known].sort().join('/')}`,
    }));

const askThem = ({ person, known }: Pair, { id }: Here, about: string): Offer[] => {
  const ask = { ask: 'partnership.ask-double', in: id, person, known } as const;
  return [
    { label: say('label.partnership.ask-them', {}), about, ask },
    { label: say('label.partnership.two-people', {}), about, ask: { ...ask, two: true } },
  ];
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
  const { account, name, person } = newcomer;
  const saying = say('partnership.double', {
    name,
    platform: partsOf(account).platform,
    listed: whoIs(people, known),
    partnership: at.state.name,
  });
  const pair = { person, known };
  return put(saying, askThem(pair, at, name), pair, at, now);
};

/** The same of two who are on the list both; of one who has no chat the keeper of the list can say it. */
export const listedTold = (
  person: PersonId,
  known: PersonId,
  at: Here,
  people: Loaded['people'],
  now: At,
): EffectDraft[] => {
  const [account] = people.get(person)?.state.accounts ?? [];
  const [other] = people.get(known)?.state.accounts ?? [];
  // Asked is who has a chat, and who has none becomes part of them.
  if (!account) return other ? listedTold(known, person, at, people, now) : [];
  const called = (one: PersonId, by: typeof account | undefined) => ({
    who: whoIs(people, one),
    ...defined({ platform: by && partsOf(by).platform }),
  });
  const pair = { person, known };
  const saying = say('partnership.double-listed', {
    one: called(known, other),
    other: called(person, account),
    partnership: at.state.name,
  });
  const { name } = whoIs(people, person);
  const [ask, two] = askThem(pair, at, name);
  const same = { ask: 'person.same', in: at.id, account, person, known, yes: true } as const;
  const one: Offer = { label: say('label.person.one-person', {}), about: name, ask: same };
  const offers = [other ? ask : one, two].filter((offer) => offer !== undefined);
  return put(saying, offers, pair, at, now);
};
