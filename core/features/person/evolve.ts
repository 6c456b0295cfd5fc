import { defined } from '../../lib/defined.ts';
import type { AccountId, At, PersonId } from '../../model/ids.ts';
import type { Trace } from '../../model/trace.ts';
import type { Code, CodeEvent, Person, PersonEvent } from './person.ts';

type Event<Name extends PersonEvent['event']> = Extract<PersonEvent, { event: Name }>;

const born = ({ event: _, account, ...facts }: Event<'PersonKnown'>): Person => ({
  v: 1,
  ...facts,
  accounts: account ? [account] : [],
  ...(account ? { reach: account } : {}),
  partnerships: [],
  nudges: 'daily',
});

const including = <Item>(items: readonly Item[], item: Item): Item[] => [
  ...new Set([...items, item]),
];
const without = <Item>(items: readonly Item[], item: Item): Item[] =>
  items.filter((one) => one !== item);

const closed = (person: Person, account: AccountId): Person => {
  const accounts = without(person.accounts, account);
  if (person.reach !== account) return { ...person, accounts };
  const { reach: _, reachChosen: __, ...rest } = person;
  return { ...rest, accounts, ...defined({ reach: accounts[0] }) };
};

type Later = Exclude<PersonEvent, Event<'PersonKnown'>>;

/** So many names are remembered. */
const mostNames = 20;

/** What they were called until then; what was not known gives way to what is. */
const withName = (before: Person, after: Person, until: At): Person => {
  const { name, organisation } = before;
  const isSame = after.name === name || name === '';
  const moved = organisation !== undefined && after.organisation !== organisation;
  if (isSame && !moved) return after;
  const was = [...(after.was ?? []), { name, until, ...defined({ organisation }) }];
  return { ...after, was: was.slice(-mostNames) };
};

/** The first address that is known stands with the person, any other beside it with its account. */
const accountAdded = (person: Person, { account, email }: Event<'AccountAdded'>): Person => {
  const added = {
    ...person,
    accounts: including(person.accounts, account),
    ...defined({ reach: person.reach ?? account, email: person.email ?? email }),
  };
  if (email === undefined || person.email === undefined) return added;
  const others = (person.emails ?? []).filter((one) => one.account !== account);
  return { ...added, emails: [...others, { account, email }] };
};

const feedStopped = (person: Person, of: string): Person => {
  const { feeds = [] } = person;
  const stopped = (feeds.find((one) => one.of === of)?.stopped ?? 0) + 1;
  return { ...person, feeds: [...feeds.filter((one) => one.of !== of), { of, stopped }] };
};

/** It is known now whether they are that person. */
const certainly = ({ perhaps = [], ...person }: Person, other: PersonId): Person => {
  const left = without(perhaps, other);
  return { ...person, ...(left.length > 0 ? { perhaps: left } : {}) };
};

const changed = (person: Person, event: Later): Person => {
  switch (event.event) {
    case 'PersonRenamed': {
      const { unnamed: _, ...rest } = person;
      return { ...rest, name: event.name };
    }
    case 'PersonOrganisationSet': {
      const { organisation: _, ...rest } = person;
      return event.organisation === '' ? rest : { ...rest, organisation: event.organisation };
    }
    case 'AccountAdded':
      return accountAdded(person, event);
    case 'AccountClosed':
      return closed(person, event.account);
    case 'PartnershipJoined':
      return { ...person, partnerships: including(person.partnerships, event.partnership) };
    case 'PartnershipLeft':
      return { ...person, partnerships: without(person.partnerships, event.partnership) };
    case 'AwaySet': {
      const { awayUntil: _, ...rest } = person;
      return { ...rest, ...defined({ awayUntil: event.until }) };
    }
    case 'NudgesSet':
      return { ...person, nudges: event.nudges };
    case 'ReachSet': {
      const { reachChosen: _, ...rest } = person;
      return { ...rest, reach: event.account, ...(event.chosen ? { reachChosen: true } : {}) };
    }
    case 'Greeted':
      return { ...person, greeted: true };
    case 'FeedStopped':
      return feedStopped(person, event.of);
    case 'PersonIsAnother':
      return {
        ...certainly(person, event.person),
        others: including(person.others ?? [], event.person),
      };
    case 'PersonIsPerhaps':
      return { ...person, perhaps: including(person.perhaps ?? [], event.person) };
    case 'PersonMergedInto': {
      const { reach: _, reachChosen: __, ...rest } = person;
      return { ...rest, accounts: [], partnerships: [], merged: event.person };
    }
    case 'PersonTakenIn':
      return {
        ...certainly(person, event.person),
        also: including(person.also ?? [], event.person),
      };
  }
};

/** The person after this event. Throws on an event that no history holds. */
export const evolvePerson = (
  person: Person | undefined,
  event: PersonEvent,
  { at }: Pick<Trace, 'at'>,
): Person => {
  if (event.event === 'PersonKnown') return born(event);
  if (!person) throw new Error(`${event.event} before the person was known`);
  return withName(person, changed(person, event), at);
};

/** The code after this event. Throws on an event that no history holds. */
export const evolveCode = (code: Code | undefined, event: CodeEvent, { by }: Trace): Code => {
  if (event.event === 'CodeMade') {
    if (by === undefined) throw new Error('a code made by nobody');
    const { event: _, ...facts } = event;
    return { v: 1, ...facts, by };
  }
  if (!code) throw new Error('a code used before it was made');
  return { ...code, used: true };
};
