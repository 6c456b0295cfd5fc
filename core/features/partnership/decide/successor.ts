import { titleKey } from '../../../lib/same-title.ts';
import type { Loaded } from '../../../model/context.ts';
import type { PersonId } from '../../../model/ids.ts';
import { fullNameOf } from '../../../subject/names.ts';
import { isFormer, officers } from '../../../subject/standing.ts';
import type { Partnership } from '../partnership.ts';
import type { Office } from './office.ts';

type People = Loaded['people'];

/** So many are asked at the most. */
const mostAsked = 5;

const isReached = (state: Partnership, person: PersonId, people: People): boolean =>
  !isFormer(state, person) && (people.get(person)?.state.accounts.length ?? 0) > 0;

/** Chair and clerk whom a chat can reach: while there is one, that one names the others. */
export const inOffice = (state: Partnership, people: People): PersonId[] =>
  officers(state).filter((person) => isReached(state, person, people));

/** What somebody takes over: a clerk's work where a chair is named whom no chat can reach. */
export const officeOpen = ({ chair }: Pick<Partnership, 'chair'>): Office =>
  chair === undefined ? 'chair' : 'clerk';

/** The members whom a chat can reach, the longest-standing first. */
export const membersReached = (state: Partnership, people: People): PersonId[] =>
  state.seats
    .filter(({ role }) => role === 'member')
    .sort((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)))
    .flatMap(({ holder }) => (holder && isReached(state, holder, people) ? [holder] : []));

/** Somebody's organisation, by which it is known again; '' for none. */
const organisationOf = (person: PersonId, state: Partnership, people: People): string =>
  titleKey(fullNameOf(person, people, state)?.organisation ?? '');

/** The first of each organisation, in their order. */
const ofEach = (among: readonly PersonId[], state: Partnership, people: People): PersonId[] => {
  const known = new Set<string>();
  return among.filter((person) => {
    const organisation = organisationOf(person, state, people);
    return !known.has(organisation) && known.add(organisation);
  });
};

/** Who is asked who should take over: whoever chaired before, and the longest-standing member of each organisation. */
export const askedWho = (state: Partnership, people: People): PersonId[] => {
  const members = membersReached(state, people);
  const chaired = (state.chaired ?? []).filter((person) => members.includes(person)).reverse();
  const asked = new Set([...chaired, ...ofEach(members, state, people)]);
  // One alone could name somebody and have nobody to agree.
  return [...(asked.size > 1 ? asked : new Set([...asked, ...members.slice(0, 2)]))].slice(
    0,
    mostAsked,
  );
};

/** Whose word makes what somebody has named count: members of other organisations; where there are none, any other member. */
export const mayAgree = (state: Partnership, by: PersonId, people: People): PersonId[] => {
  const own = organisationOf(by, state, people);
  const members = membersReached(state, people).filter((person) => person !== by);
  const others = members.filter((person) => {
    const organisation = organisationOf(person, state, people);
    return organisation !== '' && organisation !== own;
  });
  return others.length > 0 ? others : members;
};

/** Of these the ones who are asked to agree. */
export const askedToAgree = (state: Partnership, by: PersonId, people: People): PersonId[] => {
  const may = mayAgree(state, by, people);
  const first = ofEach(may, state, people);
  return (first.length > 1 ? first : may).slice(0, mostAsked);
};

/** The members who have named somebody, as far as they are there still. */
export const namers = (state: Partnership, person: PersonId, people: People): PersonId[] => {
  const members = membersReached(state, people);
  return (state.named ?? []).flatMap((one) =>
    one.person === person && members.includes(one.by) ? [one.by] : [],
  );
};
