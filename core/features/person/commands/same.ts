import * as z from 'zod';
import { nameKey } from '../../../language/people.ts';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import type { Context, Loaded, Partnership } from '../../../model/context.ts';
import { idShapes } from '../../../model/id-schemas.ts';
import type { AccountId, PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Change, Done, Outcome } from '../../../model/outcome.ts';
import { refused } from '../../../model/outcome.ts';
import type { Named } from '../../../model/register.ts';
import { isOfficer } from '../../../model/rights.ts';
import { command } from '../../../model/rule.ts';
import { shareAddress } from '../../../subject/addresses.ts';
import { hasMore } from '../../../subject/has-more.ts';
import { seenFrom } from '../../../subject/seen-from.ts';
import { standing } from '../../../subject/standing.ts';
import { whoNow } from '../../../subject/who-now.ts';
import { merge, mergeNeeds, mostPartnerships } from '../decide/merge.ts';

type Waiting = Partnership['waiting'][number];

/** Answers "Is Sam on Slack also you?". */
export const same = /* @__PURE__ */ ask('person.same', () => ({
  ...within(),
  account: account(),
  /** The person that this account is now; its account row says it too, where it was read. */
  person: person().optional(),
  /** Whom the account may belong to: the asker, unless the clerk answers for someone with no account yet. */
  known: person().optional(),
  yes: z.boolean(),
}));

const account = () => idShapes().account;

const person = () => idShapes().person.startsWith('person:');

/** Who had to wait at the partnership's door for the answer. */
const waitingFor = ({ partnership }: Context, person: string | undefined): Waiting | undefined =>
  partnership?.state.waiting.find((one) => one.person === person);

/** What they wanted, done in the name of the one they are; undefined where there was nothing, or it can no longer be read. */
const againAs = (
  waiting: Waiting | undefined,
  as: PersonId,
  readKept: AllIn['readKept'],
): Done['again'] => {
  const ask = readKept(waiting?.ask);
  return waiting && ask && { ask, as, place: waiting.place };
};

/** Two people: either may say so. Whoever waited for it comes in, and what they wanted is done. */
const twoPeople = (
  command: Named<'person.same'>,
  context: Context,
  loaded: Loaded,
  { newcomer, readKept }: AllIn,
): Outcome => {
  const saying = say('person.two-people', {});
  const known = (command.known ?? context.me) as PersonId;
  const person = command.person as PersonId | undefined;
  const { partnership } = context;
  if (!person || !partnership || !loaded.people.has(person) || !loaded.people.has(known)) {
    return { kind: 'done', changes: [], effects: [], reply: { saying } };
  }
  if (context.me !== person && !answering(context, known, loaded)) {
    return refused(say('person.only-they', {}));
  }
  const waits = arePerhaps(known, person, loaded) ? known : person;
  const waiting = mayComeIn(waits, [known, person], context, loaded)
    ? waitingFor(context, waits)
    : undefined;
  const late = arePerhaps(person, known, loaded) || waits === known;
  const another: Change[] = [
    { record: known, kind: 'person', events: [{ event: 'PersonIsAnother', person }] },
    ...(late
      ? [
          {
            record: person,
            kind: 'person',
            events: [{ event: 'PersonIsAnother', person: known }],
          } as const,
        ]
      : []),
  ];
  if (!waiting) {
    const changes = late || haveOneName(person, known, loaded) ? another : [];
    return { kind: 'done', changes, effects: [], reply: { saying } };
  }
  const again = againAs(waiting, waits, readKept);
  const name = loaded.people.get(person)?.state.name ?? context.asker.name;
  return {
    kind: 'done',
    changes: [...newcomer(partnership, waits), ...another],
    effects: [],
    reply: { saying: late ? saying : say('person.newcomer', { name }) },
    ...(again ? { again } : {}),
  };
};

/** Whether it was learnt of the first, when both were known, that they may be the other: their vote waits. */
const arePerhaps = (one: PersonId, other: PersonId, { people }: Loaded): boolean =>
  people.get(one)?.state.perhaps?.includes(other) === true;

/** Whether it was learnt of either, or their addresses say, that they may be one. */
const perhapsByAddress = (one: PersonId, other: PersonId, loaded: Loaded): boolean => {
  const [first, second] = [loaded.people.get(one)?.state, loaded.people.get(other)?.state];
  if (arePerhaps(one, other, loaded) || arePerhaps(other, one, loaded)) return true;
  return first !== undefined && second !== undefined && shareAddress(first, second);
};

/**
 * Whether who waits comes in by the answer: they wait for it, and nobody lets themselves in where the list is kept. The
 * answer came through a client, which may have asked it by itself.
 */
const mayComeIn = (
  waits: PersonId,
  [one, other]: readonly [PersonId, PersonId],
  context: Context,
  loaded: Loaded,
): boolean => {
  const state = context.partnership?.state;
  if (!state || one === other || !perhapsByAddress(one, other, loaded)) return false;
  return context.me !== waits || state.door === 'channels' || standing(state, waits) !== 'outside';
};

/** Whether they may be put to chair and clerk for it. */
const haveOneName = (one: PersonId, other: PersonId, { people }: Loaded): boolean =>
  nameKey(people.get(one)?.state.name ?? '') === nameKey(people.get(other)?.state.name ?? '');

/** Whether somebody is on the list of the partnership in which it is answered, or at its door. */
const isHere = ({ partnership }: Context, person: PersonId, { people }: Loaded): boolean => {
  const names = [person, ...(people.get(person)?.state.also ?? [])];
  return names.some(
    (name) =>
      partnership !== undefined &&
      (standing(partnership.state, name) !== 'outside' ||
        partnership.state.waiting.some((one) => one.person === name)),
  );
};

const answering = (context: Context, known: PersonId, loaded: Loaded): boolean => {
  const unreachable = loaded.people.get(known)?.state.accounts.length === 0;
  return (
    known === context.me || (isOfficer(context) && unreachable && isHere(context, known, loaded))
  );
};

const codeOffer: Offer = { label: say('label.person.code', {}), ask: { ask: 'person.link' } };

/** Answers "Is Sam on Slack also you?": only the account known before can say yes, or the keeper of the list for a mere name. */
export const sameRule = (all: AllIn) =>
  command(same, {
    right: 'asked',
    reach: 'programme',
    needs: ({ known, person }, context) =>
      person ? mergeNeeds(person as PersonId, (known ?? context.me) as PersonId) : {},
    decide: (command, context, loaded) => {
      if (!command.yes) return twoPeople(command, context, loaded, all);
      const known = whoNow((command.known ?? context.me) as PersonId, loaded);
      const into = loaded.people.get(known);
      const account = command.account as AccountId;
      const from = (command.person ?? loaded.personOf(account)) as PersonId | undefined;
      const other = from && loaded.people.get(from);
      if (!into || !answering(context, known, loaded)) return refused(say('person.only-they', {}));
      if (!from || from === known || other?.state.merged === known) {
        return refused(say('person.one-already', {}));
      }
      if (!other?.state.accounts.includes(account)) return refused(say('person.account-gone', {}));
      const isElsewhere = other.state.partnerships.length > 0 && !isHere(context, from, loaded);
      if (known !== context.me && isElsewhere) return refused(say('person.only-they', {}));
      if (other.state.partnerships.length > mostPartnerships) {
        return refused(say('person.too-many', { most: mostPartnerships }));
      }
      const waits = arePerhaps(known, from, loaded) ? known : from;
      const own = known === context.me;
      if (own && !perhapsByAddress(from, known, loaded) && !haveOneName(from, known, loaded)) {
        return refused(say('person.not-asked', {}), [codeOffer]);
      }
      if (own && hasMore(other, into, loaded)) {
        return refused(say('person.needs-code', { name: other.state.name }), [codeOffer]);
      }
      const merged = merge({ from, into, account }, context, loaded);
      const waiting = waitingFor(context, waits);
      const again = againAs(waiting, known, all.readKept);
      const door: Change[] =
        waiting && context.partnership
          ? [
              {
                record: context.partnership.id,
                kind: 'partnership',
                events: [{ event: 'JoinAnswered', person: waits, letIn: true }],
              },
            ]
          : [];
      return {
        kind: 'done',
        changes: [...door, ...merged.changes],
        rows: merged.rows,
        ...(again ? { again } : {}),
        effects: [],
        reply: {
          saying: say(own ? 'person.one' : 'person.one-for-them', {
            name: other.state.name,
            ...seenFrom(account, into.state.accounts),
          }),
        },
      };
    },
  });
