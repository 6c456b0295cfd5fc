import { count, list } from '../../../language/en-gb/names.ts';

interface Names {
  readonly partnership: string;
  readonly successor: string;
}
const some = (number: number, one: string, many: string): string[] =>
  number > 0 ? [count(number, one, many)] : [];

/** A partnership that goes on in another: a transition, or a merger. */
export const goesOnPhrases = {
  'label.family.goes-on': (_: object) => 'Go on in another',
  'label.family.go-on': ({ successor }: Names) => `Close it and go on in ${successor}`,
  'label.family.look-first': (_: object) => 'Look first',
  'label.family.say-why': (_: object) => 'Say why first',
  'label.family.votes': (_: object) => 'Votes',
  'label.family.meetings': (_: object) => 'Meetings',
  'example.family.goes-on': (_: object) => 'partnership goes on as Southport Area Partnership',
  'form.goes-on': ({ partnership }: { partnership: string }) => `${partnership} goes on in another`,
  'field.family.into': (_: object) => 'Where it goes on',
  'field.family.not-yet': (_: object) => 'One that is not set up yet',
  'family.choose-successor': (_: object) => 'Choose where it goes on.',
  'family.set-up-first': (_: object) =>
    'Set the new one up in its channel first, with you as its chair or clerk, then come back here.',
  'family.goes-on-itself': ({ partnership }: Names) =>
    `${partnership} cannot go on in itself. Choose another partnership.`,
  'family.no-say-there': ({ partnership, successor }: Names) =>
    `Only somebody who is chair or clerk of both can let ${partnership} go on in ${successor}, and in ${successor} you are neither. Ask for that there, or close ${partnership} and name ${successor} as what follows.`,
  'family.still-open': (v: { partnership: string; polls: number; meetings: number }) =>
    `${v.partnership} has ${list([...some(v.polls, 'open vote', 'open votes'), ...some(v.meetings, 'meeting to come', 'meetings to come')])}, and votes and meetings do not go along. Close the votes, hold or cancel the meetings, then ask again.`,
  'family.goes-on-sure': (
    v: Names & { seats: number; actions: number; wards: number; children: number },
  ) =>
    `${v.partnership} would be closed and go on in ${v.successor}, with ${list([
      count(v.seats, 'seat', 'seats'),
      count(v.actions, 'open action', 'open actions'),
      ...some(v.wards, 'ward', 'wards'),
      ...some(v.children, 'partnership that stands under it', 'partnerships that stand under it'),
    ])}. What was decided, met about and voted on stays in ${v.partnership}, to be read.`,
  'family.there-already': ({ there, successor }: { there: number; successor: string }) =>
    `${count(there, 'more seat is', 'more seats are')} in ${successor} already and ${there === 1 ? 'stays' : 'stay'} as ${there === 1 ? 'it is' : 'they are'}.`,
  'family.seats-twice': (v: { organisations: readonly string[]; successor: string }) =>
    `${list(v.organisations)} ${v.organisations.length === 1 ? 'has' : 'have'} a seat in both and will have two in ${v.successor}. Chair or clerk make them one under Seats.`,
  'family.wait-there': (v: { waiting: number; successor: string }) =>
    `${count(v.waiting, 'person who asks to join is', 'people who ask to join are')} not carried over. Answer them first, or let them ask in ${v.successor}.`,
  'family.is-partnership': ({ partnership }: { partnership: string }) =>
    `${partnership} is a partnership, and no ward. The family shows its wards.`,
  'family.called-now': ({ formerly, partnership }: { formerly: string; partnership: string }) =>
    `${formerly} is called ${partnership} now.`,
};
