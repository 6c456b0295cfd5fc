import { personIn } from '../../../engine/account-rows.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import { visible } from '../../../lib/visible.ts';
import type { Context, Loaded, Needs, Person } from '../../../model/context.ts';
import type { EffectDraft } from '../../../model/effect.ts';
import type { AccountId, PartnershipId, PersonId } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Change, Done } from '../../../model/outcome.ts';
import type { Happening } from '../../../model/request.ts';
import { addressOf } from '../../../subject/addresses.ts';
import { officers } from '../../../subject/standing.ts';
import { needsNow, whoNow } from '../../../subject/who-now.ts';
import { learnt, peopleAround } from '../decide/late-address.ts';
import { dayLineTo } from '../names.ts';
import type { Partnership, PartnershipEvent } from '../partnership.ts';
import { noted } from './noted.ts';

/** The account's person, and then the partnerships they are in. */
export const accountNeeds = (account: AccountId, context: Context): Needs => {
  const person = personIn(context.lookup, account, context.programme);
  if (!person) return {};
  return needsNow([person], (now, { people }) => ({
    records: now.flatMap((one) => people.get(one)?.state.partnerships ?? []),
  }));
};

/** Whose account it is: the row of one may still name who they were before they were found to be another. */
const ownerOf = (account: AccountId, loaded: Loaded): PersonId | undefined => {
  const person = loaded.personOf(account);
  return person && whoNow(person, loaded);
};

/** An account is closed. Where it was the last of its person, their things wait, and chair and clerk decide about them. */
export const accountLeft = (
  account: AccountId,
  { now }: Context,
  loaded: Loaded,
  open: (partnership: PartnershipId) => number,
): Done => {
  const person = ownerOf(account, loaded);
  const stored = person && loaded.people.get(person);
  if (!person || !stored?.state.accounts.includes(account)) return noted([], []);
  const closed: Change = {
    record: person,
    kind: 'person',
    events: [{ event: 'AccountClosed', account }],
  };
  if (stored.state.accounts.length > 1) return noted([closed], []);
  const changes: Change[] = [closed];
  const effects: EffectDraft[] = [];
  for (const id of stored.state.partnerships) {
    const state = loaded.records.get(id)?.state as Partnership | undefined;
    if (!state) continue;
    const chaired = state.chair === person;
    const events: PartnershipEvent[] = [
      ...(chaired ? [{ event: 'ChairNamed' } as const] : []),
      { event: 'PersonGone', person },
    ];
    changes.push({ record: id, kind: 'partnership', events });
    const told = officers(state).filter((one) => one !== person);
    const who = stored.state.name;
    const offers: Offer[] = [
      ...(open(id) > 0
        ? [
            {
              label: say('label.partnership.choose', {}),
              about: who,
              ask: { ask: 'action.list', in: id, who: { person } } as const,
            },
          ]
        : []),
      // Asked first, as every taking off the list is.
      {
        label: say('label.partnership.vacant', {}),
        about: who,
        ask: { ask: 'partnership.remove', in: id, person },
      },
    ];
    const values = { who, partnership: state.name, open: open(id) };
    for (const to of told) {
      effects.push(dayLineTo(to, say('place.account-left', values), { offers, state, now }));
      if (chaired) effects.push(dayLineTo(to, say('partnership.no-chair', {}), { state, now }));
    }
  }
  return noted(changes, effects);
};

type Renamed = Extract<Happening, { happened: 'account-renamed' }>;

/** The same, and everybody around them where an address is told that was not known. */
export const profileNeeds = ({ account, email }: Renamed, context: Context): Needs => {
  const needs = accountNeeds(account, context);
  const person = needs.people === 'roster' ? undefined : needs.people?.[0];
  if (!person || email === undefined) return needs;
  return needsNow([person], ([now = person], { people }) => {
    const state = people.get(now)?.state;
    return state && isNews(state, account, email) ? peopleAround(now) : {};
  });
};

const isNews = (person: Person, account: AccountId, email: string): boolean =>
  person.accounts.includes(account) && addressOf(person, account) === undefined && email !== '';

/** A display name and an address are read anew; who someone is stays their account (rules: One person). */
export const profileChanged = (
  { account, name, email }: Renamed,
  { now }: Pick<Context, 'now'>,
  loaded: Loaded,
): Done => {
  const person = ownerOf(account, loaded);
  const state = person && loaded.people.get(person)?.state;
  if (!person || !state) return noted([], []);
  // An account of which the chat says anything is open: one that was closed is its person's again.
  if (!state.accounts.includes(account)) {
    const back = { event: 'AccountAdded', account, ...defined({ email }) } as const;
    return noted([{ record: person, kind: 'person', events: [back, ...renamed(name, state)] }], []);
  }
  const events = renamed(name, state);
  const changes: Change[] = events.length > 0 ? [{ record: person, kind: 'person', events }] : [];
  if (email === undefined || !isNews(state, account, email)) return noted(changes, []);
  const late = learnt({ person, account, email, now }, loaded);
  return noted([...changes, ...late.changes], late.effects);
};

/** Who someone is stays their account. */
const renamed = (name: string, person: Person) =>
  !visible.test(name) || person.name === name ? [] : [{ event: 'PersonRenamed', name } as const];
