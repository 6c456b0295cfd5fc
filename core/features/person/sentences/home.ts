import { inWords, momentInWords } from '../../../calendar/days.ts';
import { count } from '../../../language/en-gb/names.ts';
import { british } from '../../../model/locale.ts';

const atLeast = (least: boolean): string => (least ? 'At least ' : '');

/** What stands on somebody's Home besides the lines of each thing. */
export const homePhrases = {
  'example.person.home': (_: object) => 'home',
  'menu.home': (_: object) => 'home',
  'menu.home.says': (_: object) => 'Your things, votes, meetings and partnerships at a glance',
  'label.person.home': (_: object) => 'Home',
  'label.person.more': (_: object) => 'More',
  'label.person.look-again': (_: object) => 'Look again',
  'home.stranger': (_: object) =>
    'Folkmoot keeps one list of the actions, votes and meetings of a partnership in Slack and Teams together: set one up, or join one with a code.',
  'home.things-said': ({ things, least }: { things: number; least: boolean }) =>
    things === 0
      ? 'Nothing has your name on it.'
      : `${atLeast(least)}${count(things, 'thing has', 'things have')} your name on ${things === 1 ? 'it' : 'them'}.`,
  'home.votes': (_: object) => 'Votes waiting',
  'home.votes-said': ({ votes, least }: { votes: number; least: boolean }) =>
    `${atLeast(least)}${count(votes, 'vote waits', 'votes wait')} for you.`,
  'home.meetings': (_: object) => 'Next meetings',
  'home.meetings-said': (v: { meetings: number; title: string; day: string }) =>
    v.meetings === 1
      ? `The next meeting is ${v.title} on ${inWords(v.day, british, { year: false })}.`
      : `The next of ${v.meetings} meetings is ${v.title} on ${inWords(v.day, british, { year: false })}.`,
  'home.reviews': (_: object) => 'Reviews due',
  'home.reviews-said': ({ reviews }: { reviews: number }) =>
    `${count(reviews, 'review is', 'reviews are')} due.`,
  'home.partnerships': (_: object) => 'My partnerships',
  'home.partnerships-said': ({ partnerships }: { partnerships: number }) =>
    `You're in ${count(partnerships, 'partnership', 'partnerships')}.`,
  'home.drawn': ({ at, zone }: { at: string; zone: string }) =>
    `As it stood on ${momentInWords(at, zone, british)}; press Look again for what has come since.`,
};
