import { nameKey } from '../../../language/people.ts';
import { type Saying, say } from '../../../language/saying.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { AccountId, At, PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import { hasAddress, whoHas } from '../../../subject/addresses.ts';
import { seenFrom } from '../../../subject/seen-from.ts';
import { officers } from '../../../subject/standing.ts';
import { type Here, heldLineTo, whoIs } from '../names.ts';
import { keeper } from '../standing.ts';

/** Somebody of whom it is not known yet whether they are on the list by another account. */
export interface Newcomer {
  readonly account: AccountId;
  readonly person: PersonId;
  readonly name: string;
  readonly email?: string | undefined;
}
/** Somebody who waits, as such. */
export const newcomerIn = (people: Loaded['people'], person: PersonId): Newcomer => {
  const { accounts = [], name = '', email } = people.get(person)?.state ?? {};
  return { account: accounts[0] ?? ('' as AccountId), person, name, email };
};
/** The asker, as such. */
export const newcomerOf = ({ asker, me }: Context): Newcomer => ({
  account: asker.account,
  person: me,
  name: asker.name,
  email: asker.email,
});

/** Someone on the list whom this account may be: the same verified e-mail, or the same name and no account yet. */
export const lookAlike = (
  { person, name, email: address }: Newcomer,
  people: Loaded['people'],
): PersonId | undefined => {
  const others = [...people.values()].filter(({ id, state }) => id !== person && !state.merged);
  const perhaps = others.filter(({ state }) => !state.others?.includes(person));
  const byEmail = address ? whoHas(perhaps, address) : undefined;
  const byName = others.find(
    ({ state }) => state.accounts.length === 0 && nameKey(state.name) === nameKey(name),
  );
  return (byEmail ?? byName)?.id;
};

/** Somebody on the list, or who was, who has this verified address too. */
export const sameAddress = (newcomer: Newcomer, people: Loaded['people']): PersonId | undefined => {
  const known = newcomer.email === undefined ? undefined : lookAlike(newcomer, people);
  const state = known && people.get(known)?.state;
  return state && hasAddress(state, newcomer.email ?? '') ? known : undefined;
};

/** Said to who has the address of somebody on the list, who is named where the partnership's card names them too. */
export const perhapsSame = (known: PersonId, { state }: Here, people: Loaded['people']): Saying =>
  say('person.perhaps-same', {
    partnership: state.name,
    ...(officers(state).includes(known) ? { who: whoIs(people, known) } : {}),
  });

/**
 * Asks whoever can know: the account known before, else the keeper of the list (rules: One person).
 */
export const sameAsked = (
  newcomer: Newcomer,
  { id, state }: Here,
  people: Loaded['people'],
  now: At,
): EffectDraft[] => {
  const known = lookAlike(newcomer, people);
  if (known === undefined) return [];
  const theirs = people.get(known)?.state.accounts ?? [];
  const own = theirs.length > 0;
  const to = own ? known : keeper(state);
  if (to === undefined || to === newcomer.person) return [];
  const { account, name, person } = newcomer;
  const ask = { ask: 'person.same', in: id, account, person, known } as const;
  const seen = seenFrom(account, theirs);
  const saying = own
    ? say('person.is-this-you', { name, ...seen })
    : say('person.is-this-them', { name, platform: seen.platform, listed: whoIs(people, known) });
  const offers: Offer[] = [
    { label: say('label.person.one-person', {}), about: name, ask: { ...ask, yes: true } },
    { label: say('label.no', {}), about: name, ask: { ...ask, yes: false } },
  ];
  return [{ ...heldLineTo(to, saying, { offers, state, now }), name: `same/${person}` }];
};
