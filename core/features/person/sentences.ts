import { inWords } from '../../calendar/days.ts';
import { chat, count, named, type Who } from '../../language/en-gb/names.ts';
import { british } from '../../model/locale.ts';
import { personHelpPhrases } from './sentences/help.ts';
import { homePhrases } from './sentences/home.ts';

const often = {
  daily: 'I write to you on the mornings when something of yours is due.',
  weekly: 'I write to you once a week about what has your name on it.',
  late: 'I write to you only about what is late.',
  none: 'I write nothing to you by myself until you say so. Nobody else is told.',
};

const dayWords = { due: 'due', meets: 'on', closes: 'open until' } as const;

/** An account by its name and chat; `apart`: of another workspace or tenant than all of theirs who read it. */
interface Seen {
  readonly name: string;
  readonly platform?: string;
  readonly apart?: true;
}
const seen = ({ name, platform, apart }: Seen): string => {
  if (!platform) return name;
  return apart ? `${name}, elsewhere on ${chat(platform)},` : `${name} on ${chat(platform)}`;
};

/** What people are told about themselves: accounts, absence, messages. */
export const personPhrases = {
  ...personHelpPhrases,
  ...homePhrases,
  'label.person.not-me': (_: object) => 'No, that is not me',
  'label.person.one-person': (_: object) => 'Yes, one person',
  'label.person.code': (_: object) => 'Make a code',
  'label.person.back': (_: object) => "I'm back",
  'label.person.every-day': (_: object) => 'As before',
  'label.person.away': (_: object) => 'Away for a while',
  'label.person.less': (_: object) => 'Less of this',
  'label.person.weekly': (_: object) => 'Weekly summary only',
  'label.person.late': (_: object) => 'Only what is late',
  'label.person.nothing': (_: object) => 'Nothing until I say',
  'label.person.stop-feed': (_: object) => 'Stop this feed',
  'label.person.feed': (_: object) => 'All my partnerships',
  'label.person.feed-anew': (_: object) => 'A new address',
  'calendar.feed': ({ where }: { where: string }) =>
    `This address brings the meetings of ${where} into your calendar, and keeps them right.`,
  'calendar.feed-all': (_: object) =>
    'This address brings the meetings of all your partnerships into your calendar, and keeps them right.',
  'calendar.feed-how': (_: object) =>
    'In Outlook: Add calendar, Subscribe from web. In Google: Other calendars, From URL. It is yours alone: whoever has it sees title, time and place.',
  'calendar.none': (_: object) =>
    'You are not on the list here yet, so there is no feed of yours. Say whether you come to a meeting, or ask to join, and then ask again.',
  'calendar.no-links': (_: object) =>
    'Links to calendars are not set up here. Ask whoever runs Folkmoot for them.',
  'person.feed-stopped': ({ all }: { all: boolean }) =>
    `Your feed of ${all ? 'all your partnerships' : 'this partnership'} is stopped: its address shows nothing any more. Take it out of your calendar too.`,
  'label.person.reach-here': (_: object) => 'Reach me here',
  'person.link-code': ({ code }: { code: string }) =>
    `${code} joins another account of yours to this one, once, within 24 hours.`,
  'person.link-line': ({ code }: { code: string }) => `partnership link ${code}`,
  'person.link-how': (_: object) =>
    'Send me this line in a direct message from the other account. Show it to nobody else.',
  'person.one-sure': (v: Seen) => `Is ${seen(v)} also you?`,
  'person.one': (v: Seen) => `${seen(v)} is one person with you now: one seat, one list.`,
  'person.one-for-them': ({ name, platform }: { name: string; platform: string }) =>
    `${name} on ${chat(platform)} is that person now: one seat, one list.`,
  'person.one-already': (_: object) => 'Those are one person already.',
  'person.two-people': (_: object) => 'They stay two people. Nothing was changed.',
  'person.newcomer': ({ name }: { name: string }) =>
    `${name} is somebody else, and is on the list now.`,
  'person.perhaps-same': ({ who, partnership }: { who?: Who; partnership: string }) =>
    `${who ? `${named(who)}, who` : 'Somebody who'} is on the list of ${partnership}${who ? ',' : ''} has your e-mail address. I've asked there whether that is also you; what you wanted to do waits until then.`,
  'person.waits-till-then': (_: object) => 'What you wanted to do waits until you have answered.',
  'person.needs-code': ({ name }: { name: string }) =>
    `${name} may do more than you, so a press here is not enough. If you are one person, make a code and send it to me from the other account.`,
  'person.asked-first': (v: { who: Who; known: Who; partnership: string }) =>
    `${named(v.known)}, who is on the list of ${v.partnership}, has the e-mail address of ${named(v.who)} and has been asked whether they are one person. Until that is answered nobody comes in by it.`,
  'person.is-this-you': (v: Seen) => `${seen(v)} has your e-mail address. Is that also you?`,
  'person.is-this-them': (v: { name: string; platform: string; listed: Who }) =>
    `${v.name} came in on ${chat(v.platform)}. Is that ${named(v.listed)}, who is on your list with no chat yet?`,
  'person.only-they': (_: object) =>
    'Only the person whose account was known before can answer that, or the clerk for someone with no chat yet.',
  'person.not-asked': (_: object) =>
    'Nothing says that those two are one person. If they are both yours, make a code and send it to me from the other account.',
  'person.account-gone': (_: object) => 'That account belongs to somebody else by now.',
  'person.too-many': ({ most }: { most: number }) =>
    `I can join accounts with up to ${count(most, 'partnership', 'partnerships')}. Ask whoever runs Folkmoot.`,
  'person.away': ({ until }: { until: string }) =>
    `You're away until ${inWords(until, british)}. Nudges wait, and the list of people says so.`,
  'person.away-past': ({ until }: { until: string }) =>
    `${inWords(until, british)} isn't ahead of us. Until which day are you away?`,
  'person.back': (_: object) => "You're back. Nudges come as before.",
  'person.nudges': ({ nudges }: { nudges: keyof typeof often }) => often[nudges],
  'person.reach-here': (_: object) => 'I write to you here from now on.',
  'person.why': ({ partnerships }: { partnerships: readonly string[] }) =>
    partnerships.length > 0
      ? `I write to you because things in ${partnerships.join(', ')} have your name on them. I write at nine on working days, once, and never about what is finished.`
      : 'I write to you only about things that have your name on them, at nine on working days.',
  'person.less': (_: object) => 'What shall I write to you about?',
  'mine.title': (_: object) => 'My things',
  'mine.none': (_: object) => 'Nothing has your name on it.',
  'mine.row': (v: { title: string; ref: string; due?: string; state?: string }) =>
    [v.title, v.ref, ...(v.due ? [v.due] : []), ...(v.state ? [v.state] : [])].join(' · '),
  'mine.day': (v: { what: keyof typeof dayWords; day: string; ago: string; time?: string }) =>
    `${dayWords[v.what]} ${inWords(v.day, british, { year: false })}${v.time ? ` at ${v.time}` : ''} (${v.ago})`,
  'mine.blocked': (_: object) => 'blocked',
  'mine.late': (_: object) => 'late',
  'mine.aloud': ({ things }: { things: number }) =>
    `${count(things, 'thing has', 'things have')} your name on ${things === 1 ? 'it' : 'them'}.`,
  'form.away': (_: object) => 'Away',
  'form.away-until': (_: object) => 'Until which day',
  'form.away-hint': (_: object) => 'Nudges wait until then. Leave it empty when you are back.',
};
