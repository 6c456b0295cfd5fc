import { shortWords } from '../../../calendar/days.ts';
import { chat, count, list, named, type Who } from '../../../language/en-gb/names.ts';

type Named = { partnership: string };
type Office = 'chair' | 'clerk';

interface Listed {
  readonly who: Who;
  readonly office?: 'chair' | 'clerk';
  readonly role: 'member' | 'observer';
  readonly deputises?: boolean;
  readonly chats: readonly string[];
  readonly awayUntil?: string;
  readonly isNew?: boolean;
  readonly perhaps?: readonly string[];
}

/** The list of people, and what is said when it changes. */
export const peoplePhrases = {
  'label.partnership.people': (_: object) => 'People',
  'label.partnership.remove': (_: object) => 'Remove',
  'label.partnership.add-person': (_: object) => 'Add a name',
  'label.partnership.list-right': (_: object) => 'The list is right',
  'label.partnership.back-to': (_: object) => 'Back to the vote',
  'label.partnership.let-in': (_: object) => 'Let in',
  'label.partnership.make-chair': (_: object) => 'Make chair',
  'label.partnership.make-clerk': (_: object) => 'Make clerk',
  'label.partnership.choose': (_: object) => 'Choose',
  'label.partnership.leave-open': (_: object) => 'Leave open',
  'label.partnership.other-seat': (_: object) => 'Let in on another seat',
  'label.partnership.vacant': (_: object) => 'Show the seat as vacant',
  'partnership.listed': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} is on the list of ${partnership}, with no chat yet.`,
  'partnership.listed-again': (v: Named & { who: Who; same: boolean }) =>
    `${named(v.who)} is back on the list of ${v.partnership}, as the same person${v.same ? ' on the seat of before' : ''}.`,
  'partnership.is-it-them': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} is known in ${partnership}, and is not on its list. Is that who you mean?`,
  'partnership.which-of-them': (v: Named & { name: string; people: number; shown: number }) =>
    `${count(v.people, 'person', 'people')} called ${v.name} are known in ${v.partnership}, and are not on its list. Which of them do you mean?${v.people > v.shown ? ` The ${v.shown} who left last are here; an e-mail address finds any other.` : ''}`,
  'label.partnership.known-as': (v: { who: Who; chats: readonly string[]; until?: string }) =>
    [
      named(v.who),
      ...v.chats.map(chat),
      ...(v.until ? [`on the list until ${shortWords(v.until)}`] : []),
    ].join(', '),
  'label.partnership.somebody-else': (_: object) => 'Somebody else',
  'partnership.full': ({ partnership, most }: Named & { most: number }) =>
    `${partnership} has ${most} seats, and no list here is longer. The chair or the clerk can take somebody off it, or set up another partnership.`,
  'partnership.list-confirmed': ({ partnership }: Named) =>
    `The list of people of ${partnership} is right. Votes open at once from now on.`,
  'partnership.is-in': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} is on the list of ${partnership} already.`,
  'partnership.unknown-account': (_: object) => "I don't know that person here.",
  'partnership.not-in': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} isn't on the list of ${partnership}. People shows who is.`,
  'partnership.person-set': ({ who, role }: { who: Who; role: 'member' | 'observer' }) =>
    `${named(who)} is ${role === 'member' ? 'a member' : 'an observer, who sees everything and changes nothing'}.`,
  'partnership.clerk-stays': ({ who }: Named & { who: Who }) =>
    `${named(who)} is the clerk. Name another clerk first, then ${who.name} can be removed.`,
  'partnership.chair-stays': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} is the chair of ${partnership}, which has no clerk. Name another chair first, then ${who.name} can be removed.`,
  'partnership.office-stays': (v: Named & { who: Who; offices: readonly Office[] }) =>
    `${named(v.who)} is the ${list(v.offices)} of ${v.partnership}, who may do all that a member may, so their role stays. Name another ${list(v.offices)} first, then ${v.who.name} can be an observer.`,
  'partnership.gone': ({ partnership, who }: Named & { who: Who }) =>
    `The last account of ${named(who)} is closed, so they can do nothing in ${partnership}. They can once they have asked to join and are let back in.`,
  'partnership.member-too': ({ who }: { who: Who }) =>
    `${named(who)} was an observer, and is a member from now on.`,
  'label.partnership.name-another': ({ office }: { office: Office }) => `Name another ${office}`,
  'form.office': ({ office, partnership }: Named & { office: Office }) =>
    `The ${office} of ${partnership}`,
  'form.needs-person': (_: object) => 'Choose somebody.',
  'field.office': ({ office }: { office: Office }) => `Who is ${office} from now on`,
  'partnership.remove-sure': ({ partnership, who }: Named & { who: Who }) =>
    `Take ${named(who)} off the list of ${partnership}? What they did stays in the record.`,
  'partnership.removed': ({ partnership, who }: Named & { who: Who }) =>
    `${named(who)} is no longer on the list of ${partnership}.`,
  'partnership.seat-taken': (v: Named & { who: Who; holder: Who }) =>
    `${named(v.holder)} has the seat by now that ${named(v.who)} had in ${v.partnership}. Shall they come back on another?`,
  'label.partnership.give-them': (_: object) => 'Give them to …',
  'partnership.owes': ({ partnership, who, open }: Named & { who: Who; open: number }) =>
    `${named(who)} left ${count(open, 'open action', 'open actions')} behind in ${partnership}. Nobody is reminded of ${open === 1 ? 'it' : 'them'} until ${open === 1 ? 'it is' : 'they are'} given to somebody.`,
  'partnership.newcomers': ({ partnership }: Named) =>
    `People came in to ${partnership} by acting in its channels. The list marks them as new, with Remove beside each.`,
  'partnership.newcomers-several': ({ partnerships }: { partnerships: readonly string[] }) =>
    `People came in to ${list(partnerships)} by acting in their channels. Each list marks them as new, with Remove beside each.`,
  'partnership.newcomers-clause': ({ partnerships }: { partnerships: readonly string[] }) =>
    `people came in to ${list(partnerships)}`,
  'people.title': ({ partnership }: Named) => `People of ${partnership}`,
  'people.none': ({ partnership }: Named) => `Nobody is on the list of ${partnership} yet.`,
  'people.row': ({ who, office, role, deputises, chats, awayUntil, isNew, perhaps = [] }: Listed) =>
    [
      named(who),
      ...(office ? [office] : role === 'observer' ? ['observer'] : []),
      ...(deputises ? ['deputy'] : []),
      chats.length > 0 ? list(chats.map(chat)) : 'no chat yet',
      ...(awayUntil ? [`away until ${shortWords(awayUntil)}`] : []),
      ...(isNew ? ['new'] : []),
      ...(perhaps.length > 0 ? [`address like ${list(perhaps)}`] : []),
    ].join(' · '),
  'people.file.role': ({ role }: { role: 'member' | 'observer' | 'deputy' | 'vacant' | 'waits' }) =>
    ({
      member: 'Member',
      observer: 'Observer',
      deputy: 'Deputy',
      vacant: 'Seat with nobody on it',
      waits: 'Asks to join',
    })[role],
  'people.file.office': ({ office }: { office: Office }) =>
    ({ chair: 'Chair', clerk: 'Clerk' })[office],
  'people.file.chats': ({ chats }: { chats: readonly string[] }) => chats.map(chat).join(', '),
  'people.vacant': ({ organisation }: { organisation: string }) =>
    organisation === '' ? 'seat with nobody on it' : `${organisation} · seat with nobody on it`,
  'people.waits': ({ who }: { who: Who }) => `${named(who)} · asks to join`,
  'people.aloud': ({ partnership, people }: Named & { people: readonly string[] }) =>
    `People of ${partnership}: ${list(people)}.`,
  'who.none': ({ name, partnership }: Named & { name: string }) =>
    `Nobody called "${name}" is on the list of ${partnership}.`,
  'who.organisation': (_: object) => 'Organisation',
  'who.seat': (_: object) => 'Seat',
  'who.chats': (_: object) => 'Chats',
  'who.role': (v: { role: 'member' | 'observer' | 'deputy'; office?: 'chair' | 'clerk' }) =>
    v.office ? `${v.office}, ${v.role}` : v.role,
  'who.chats-of': ({ chats }: { chats: readonly string[] }) =>
    chats.length > 0 ? list(chats.map(chat)) : 'no chat yet',
  'who.aloud': ({ people }: { people: readonly string[] }) => `${list(people)}.`,
};
