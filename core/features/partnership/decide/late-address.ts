import { roster } from '../../../engine/load.ts';
import { type Saying, say } from '../../../language/saying.ts';
import type { Context, Loaded, Needs, StoredPartnership } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { LateAddress } from '../../../model/feature-in.ts';
import type { AccountId, At, PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Change, Done } from '../../../model/outcome.ts';
import type { Ask } from '../../../model/register.ts';
import { addressesOf, hasAddress } from '../../../subject/addresses.ts';
import { hasMore } from '../../../subject/has-more.ts';
import { seenFrom } from '../../../subject/seen-from.ts';
import { isFormer, officers, standing } from '../../../subject/standing.ts';
import { heldLineTo, here, whoIs } from '../names.ts';
import { waitsAtDoor } from './waits.ts';

/** Everybody of somebody's partnerships, and those who were. */
export const peopleAround = (person: PersonId): Needs => ({
  people: [person],
  next: ({ people }) => ({
    records: people.get(person)?.state.partnerships ?? [],
    next: (loaded) => ({
      people: homesOf(person, loaded).flatMap(({ state }) => [
        ...roster(state),
        ...(state.former ?? []).map((one) => one.person),
      ]),
    }),
  }),
});

const homesOf = (person: PersonId, { people, records }: Loaded): StoredPartnership[] =>
  (people.get(person)?.state.partnerships ?? []).flatMap((id) => {
    const found = records.get(id);
    return found ? [found as StoredPartnership] : [];
  });

/** Those on the list, or who were, who have one of the addresses and were not said to be somebody else. */
const sameIn = (
  { state }: Pick<StoredPartnership, 'state'>,
  me: PersonId,
  addresses: readonly string[],
  people: Loaded['people'],
): PersonId[] => {
  const mine = people.get(me)?.state;
  return [...people].flatMap(([id, { state: other }]) =>
    id !== me &&
    other.merged === undefined &&
    (isFormer(state, id) || standing(state, id) !== 'outside') &&
    addresses.some((address) => hasAddress(other, address)) &&
    !other.others?.includes(me) &&
    !mine?.others?.includes(id)
      ? [id]
      : [],
  );
};

interface Question {
  readonly to: PersonId;
  readonly saying: Saying;
  readonly offers: readonly Offer[];
}

/** Who is asked whether two who are known both are one: who has no less to lose by it, for an address gives no rights by itself. */
const questionOf = (
  { me, account }: { readonly me: PersonId; readonly account: AccountId },
  other: PersonId,
  { id, state }: Pick<StoredPartnership, 'id' | 'state'>,
  loaded: Loaded,
): Question | undefined => {
  const { people } = loaded;
  const [mine, theirs] = [people.get(me), people.get(other)];
  if (!mine || !theirs) return undefined;
  const [reached] = theirs.state.accounts;
  const asking = (to: PersonId, by: AccountId, person: PersonId, known: PersonId, own: boolean) => {
    const { name } = whoIs(people, person);
    const seen = seenFrom(by, people.get(to)?.state.accounts ?? []);
    const ask = { ask: 'person.same', in: id, account: by, person, known } as const;
    return {
      to,
      saying: own
        ? say('person.is-this-you', { name, ...seen })
        : say('person.is-this-them', {
            name,
            platform: seen.platform,
            listed: whoIs(people, known),
          }),
      offers: [
        { label: say('label.person.one-person', {}), about: name, ask: { ...ask, yes: true } },
        { label: say('label.no', {}), about: name, ask: { ...ask, yes: false } },
      ],
    };
  };
  if (!reached) {
    const to = officers(state).find((one) => one !== me) ?? officers(state)[0];
    return to && asking(to, account, me, other, false);
  }
  const iLose =
    isFormer(state, other) || (hasMore(mine, theirs, loaded) && !hasMore(theirs, mine, loaded));
  return iLose ? asking(me, reached, other, me, true) : asking(other, account, me, other, true);
};

const put = (
  { to, saying, offers }: Question,
  [me, other]: readonly [PersonId, PersonId],
  { state }: Pick<StoredPartnership, 'state'>,
  now: At,
): EffectDraft => ({
  ...heldLineTo(to, saying, { offers, state, now }),
  name: `same/${[me, other].sort().join('/')}`,
});

/** An address that a chat gives late: it is kept, and whoever of the same partnerships has it is found (rules: One person). */
export const learnt: LateAddress['learnt'] = ({ person: me, account, email, now }, loaded) => {
  const state = loaded.people.get(me)?.state;
  if (!state?.accounts.includes(account)) return { changes: [], effects: [], rows: [] };
  const found = new Map<PersonId, StoredPartnership>();
  for (const home of homesOf(me, loaded)) {
    for (const one of sameIn(home, me, [email], loaded.people)) {
      if (!found.has(one)) found.set(one, home);
    }
  }
  const events: Change['events'] = [
    { event: 'AccountAdded', account, email },
    ...[...found.keys()].map((person) => ({ event: 'PersonIsPerhaps', person }) as const),
  ];
  const effects = [...found].slice(0, mostAsked).flatMap(([other, home]) => {
    const question = questionOf({ me, account }, other, home, loaded);
    return question ? [put(question, [me, other], home, now)] : [];
  });
  return { changes: [{ record: me, kind: 'person', events }], effects, rows: [] };
};
/** An address is one person's; more than two who have it are asked one after the other. */
const mostAsked = 5;

/** The vote of somebody who may be another of the list waits, as a newcomer's does, until that is answered. */
export const ballotWaits = (context: Context, loaded: Loaded, wanted: Ask): Done | undefined => {
  const { me, asker, partnership } = context;
  const mine = loaded.people.get(me)?.state;
  if (!partnership || !mine?.perhaps) return undefined;
  const [other] = sameIn(partnership, me, addressesOf(mine), loaded.people);
  if (other === undefined) return undefined;
  const question = questionOf({ me, account: asker.account }, other, partnership, loaded);
  if (!question) return undefined;
  const own = question.to === me;
  const who = whoIs(loaded.people, other);
  const no: Offer = {
    label: say('label.person.not-me', {}),
    about: who.name,
    ask: {
      ask: 'person.same',
      in: here(context).id,
      account: asker.account,
      person: me,
      known: other,
      yes: false,
    },
  };
  const waits = say('person.waits-till-then', {});
  return waitsAtDoor(context, wanted, [put(question, [me, other], partnership, context.now)], {
    saying: own
      ? question.saying
      : say('person.perhaps-same', { who, partnership: partnership.state.name }),
    ...(own ? { lines: [waits] } : {}),
    offers: own ? question.offers : [no],
  });
};
