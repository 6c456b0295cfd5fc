import { daysBetween, inWords, shortDate, today, wallTime } from '../../../calendar/days.ts';
import { list, without } from '../../../language/en-gb/names.ts';
import { inNumber } from '../../../language/en-gb/numbers.ts';
import { capital, did, ended, quoted, type Touched } from '../../../language/en-gb/words.ts';
import type { Lack } from '../../../model/clauses.ts';
import type { At, Day } from '../../../model/ids.ts';
import { british } from '../../../model/locale.ts';
import { moment, shortMoment, spokenMoment, type Tallied, votes } from './words.ts';

type Closing = { readonly closes: At; readonly zone: string };
interface Ended {
  readonly cast: number;
  readonly of: number;
  readonly at: At;
  readonly zone: string;
  readonly early?: string;
}
const byWhom = ({ early }: Ended) => (early === undefined ? '' : ` by ${early}`);
/** How voting came to its end, in a history. */
const endings = {
  time: 'voting ended',
  early: 'closed early',
  cancelled: 'cancelled',
  'taken-back': 'taken back',
} as const;
/** "Friday 17:00" within the week, else "Friday 29 January, 17:00". */
const soonWords = ({ closes, zone, now }: Closing & { now: At }): string => {
  const [day = '', time = ''] = shortMoment(closes, zone).split(', ');
  const away = daysBetween(today(now, zone), today(closes, zone));
  return `${away < 7 ? day.split(' ')[0] : `${day},`} ${time}`;
};
/** What the chair said is to follow: what goes first, by the clause that gives them a casting vote where one does. */
export interface Followed {
  readonly first?: string;
  readonly casting?: number;
  readonly text?: string;
}
export const followed = ({ first, casting, text }: Followed, goes = 'first'): string =>
  [
    first === undefined
      ? undefined
      : casting === undefined
        ? `${first} ${goes}`
        : `${first} by the chair’s casting vote (Clause ${casting})`,
    text,
  ]
    .filter(Boolean)
    .join('. ');

/** What the cards of polls and their results say. */
export const pollCardPhrases = {
  'poll.option': ({ number, option }: { number: number; option: string }) => `${number}  ${option}`,
  'poll.rule': ({ closes, zone }: Closing) =>
    `One choice each. You can change it until ${moment(closes, zone)}.`,
  'poll.secrecy': (_: object) =>
    'Names and choices are kept in the record and shown when it closes. No one sees results before.',
  'poll.turnout': ({ voted, of }: { voted: number; of: number }) => `Voted: ${voted} of ${of}`,
  'poll.file.result': ({ is }: { is: 'won' | 'level' | 'chosen' | 'cast' | 'not' }) =>
    ({
      won: 'Most votes',
      level: 'Level',
      chosen: 'Level, goes first',
      cast: 'Level, has the casting vote',
      not: '',
    })[is],
  'poll.counting': (_: object) => 'Voting is closed. The votes are being counted.',
  'poll.ref-closed': ({ ref }: { ref: string }) => `${ref} · closed`,
  'poll.bar': ({ option, votes: of, cast }: Tallied & { cast: number }) =>
    `${quoted(option)}: ${of} of ${cast}`,
  'poll.closed-line': (v: Ended) =>
    `${v.cast} of ${v.of} voted. Closed ${moment(v.at, v.zone)}${byWhom(v)}.`,
  'poll.waited-line': (v: { waited: number; added: number; by: readonly string[] }) =>
    `${capital(inNumber(v.waited))} asked to be added to the roll after it was fixed: ${
      v.added === 0
        ? 'none was added'
        : `${v.added === 1 ? 'one was' : `${inNumber(v.added)} were`} added${v.by.length > 0 ? ` by ${list(v.by)}` : ''}`
    }${v.added < v.waited && v.added > 0 ? `, ${v.waited - v.added === 1 ? 'one was' : `${inNumber(v.waited - v.added)} were`} not counted` : ''}.`,
  'poll.wait': (v: Closing & { ref: string; question: string; who: readonly string[] }) =>
    v.who.length === 0
      ? `Nobody waits for the roll of ${v.ref}, ${ended(v.question)}`
      : `${list(v.who)} ${v.who.length === 1 ? 'wants' : 'want'} to vote on ${v.ref}, ${ended(v.question)} The roll was fixed when it opened. Voting ends on ${moment(v.closes, v.zone)}.`,
  'poll.anyone': (_: object) => 'Anyone in these channels may vote.',
  'poll.most': ({ option }: { option: string }) => `${quoted(option)} has the most votes.`,
  'poll.tied': ({ tied, decided }: { tied: readonly Tallied[]; decided: boolean }) =>
    `Tied: ${votes(tied, ', ')}.${decided ? '' : ' The chair decides how to go on.'}`,
  'poll.no-one-voted': (_: object) => 'No one voted.',
  'poll.next-line': (v: Touched & Followed) =>
    `What happens next: ${ended(followed(v))} ${did(v)}, ${shortMoment(v.at, v.zone)}`,
  'poll.uncounted-line': (v: {
    ref: string;
    question: string;
    partnership: string;
    at: At;
    zone: string;
  }) =>
    `${v.ref} ${quoted(v.question)} ended uncounted on ${moment(v.at, v.zone)}, when ${v.partnership} was closed.`,
  'poll.ended-line': (
    v: Touched & { ref: string; question: string; how: 'cancelled' | 'taken-back' },
  ) =>
    `${v.ref} ${quoted(v.question)} was ${v.how === 'cancelled' ? 'cancelled' : 'taken back'} by ${did(v)}, ${shortMoment(v.at, v.zone)}. Nothing was counted.`,
  'poll.aloud.open': (
    v: Closing & {
      ref: string;
      question: string;
      options: readonly string[];
      voted: number;
      of: number;
    },
  ) =>
    `Poll ${v.ref}, ${ended(v.question)} Options: ${v.options.map(quoted).join(', ')}. Open until ${spokenMoment(v.closes, v.zone)}. ${v.voted} of ${v.of} have voted.`,
  'poll.aloud.closed': (
    v: Ended & { ref: string; question: string; tally: readonly Tallied[]; verdict: string },
  ) =>
    `Result of poll ${v.ref}, ${ended(v.question)} ${v.cast > 0 ? `${votes(v.tally, ', ')}. ` : ''}${v.verdict} ${v.cast} of ${v.of} voted. Closed ${spokenMoment(v.at, v.zone)}${byWhom(v)}.`,
  'poll.wanted': (v: Closing & { ref: string; question: string; where: string }) =>
    `Your vote is wanted in ${v.where}: ${ended(v.question)} ${v.ref}, until ${shortMoment(v.closes, v.zone)}.`,
  'poll.digest-ended-head': ({ polls }: { polls: number }) => `Votes ended last week (${polls}): `,
  'poll.digest-ended': (v: { ref: string; question: string; lacks: readonly Lack[] }) =>
    [`${v.ref} ${quoted(v.question)}`, ...without(v.lacks).map((one) => `(${one})`)].join(' '),
  'poll.digest-ended-aloud': ({ polls }: { polls: number }) =>
    polls === 1 ? 'one vote ended' : `${inNumber(polls)} votes ended`,
  'poll.digest-head': (_: object) => 'Votes open: ',
  'poll.digest-line': (
    v: Closing & { ref: string; question: string; now: At; voted: number; of: number },
  ) => `${v.ref} ${quoted(v.question)}, until ${soonWords(v)}, ${v.voted} of ${v.of}`,
  'poll.digest-aloud': (v: Closing & { polls: number; now: At }) =>
    v.polls === 1
      ? `one vote open until ${soonWords(v)}`
      : `${inNumber(v.polls)} votes open, the first until ${soonWords(v)}`,
  'poll.row': (v: {
    ref: string;
    question: string;
    is: 'open' | 'closing' | 'closed' | 'cancelled' | 'taken-back';
    at: At;
    zone: string;
    voted?: number;
    of: number;
    lacks: readonly Lack[];
    cast?: string;
  }) => {
    const when =
      v.is === 'open'
        ? `until ${moment(v.at, v.zone)}`
        : v.is === 'closing'
          ? `closed ${moment(v.at, v.zone)}, being counted`
          : `${v.is.replace('-', ' ')} ${moment(v.at, v.zone)}`;
    const voted = v.voted === undefined ? [] : [`${v.voted} of ${v.of} voted`];
    const decided = v.cast === undefined ? [] : [`casting vote for ${v.cast}`];
    return [`${v.ref} ${v.question}`, when, ...voted, ...decided, ...without(v.lacks)].join(' · ');
  },
  'poll.line': (v: {
    ref: string;
    question: string;
    is: 'open' | 'closing' | 'closed' | 'cancelled' | 'taken-back';
    at: At;
    zone: string;
  }) => {
    const day = today(v.at, v.zone);
    const when =
      v.is === 'open'
        ? `until ${shortDate(day)}, ${wallTime(v.at, v.zone)}`
        : v.is === 'closing'
          ? 'being counted'
          : `${v.is.replace('-', ' ')} ${shortDate(day)} ${day.slice(0, 4)}`;
    return `${v.ref} ${v.question} · ${when}`;
  },
  'poll.sentences': ({ lines }: { lines: readonly string[] }) => lines.map(ended).join(' '),
  'poll.list.title': ({ where, total }: { where: string; total: number }) =>
    total === 0 ? `No polls in ${where} yet.` : `Polls in ${where}`,
  'poll.list.aloud': ({ title, rows }: { title: string; rows: readonly string[] }) =>
    `${title}. ${rows.join('; ')}.`,
  'poll.who.title': ({ ref, missing }: { ref: string; missing: number }) =>
    missing === 0 ? `Everyone has voted on ${ref}.` : `Not yet voted on ${ref}: ${missing}`,
  'poll.who.aloud': ({ title, names }: { title: string; names: readonly string[] }) =>
    names.length === 0 ? title : `${title}. ${list(names)}.`,
  'poll.own': ({ option }: { option?: string }) =>
    option === undefined ? 'You have not voted yet.' : `Your vote is ${quoted(option)}.`,
  'poll.own-none': (_: object) => 'You are not on the roll of this poll.',
  'poll.no-results-yet': (_: object) => 'No one sees results before it closes.',
  'poll.counted.title': ({ ref }: { ref: string }) => `How ${ref} was counted`,
  'poll.counted.who': ({ option, names }: { option: string; names: readonly string[] }) =>
    `${option}: ${names.length > 0 ? names.join(', ') : 'no one'}`,
  'poll.counted.not': ({ names }: { names: readonly string[] }) =>
    `Did not vote: ${names.join(', ')}`,
  'poll.counted.chair': ({ option }: { option: string }) => `The chair puts ${option} first.`,
  'poll.voter': ({ name, clerk }: { name: string; clerk: boolean }) =>
    clerk ? `${name}, recorded by the clerk` : name,
  'poll.history.opened': (v: Closing & { question: string }) =>
    `opened, “${v.question}”, until ${moment(v.closes, v.zone)}`,
  'poll.history.moved': ({ closes, zone, back }: Closing & { back: boolean }) =>
    `closing moved ${back ? 'back ' : ''}to ${moment(closes, zone)}`,
  'poll.history.joined': ({ seat }: { seat: string }) => `${seat} added to the roll`,
  'poll.history.filled': ({ who }: { who?: string }) =>
    `${who ?? 'someone else'} now sits on a seat of the roll`,
  'poll.history.merged': ({ who }: { who?: string }) =>
    `${who ?? 'somebody'} has one seat on the roll, having been two`,
  'poll.history.waits': ({ who }: { who?: string }) =>
    `${who ?? 'someone'} asked to be added to the roll`,
  'poll.history.turned-down': ({ who }: { who?: string }) =>
    `${who ?? 'someone'} not added to the roll this time`,
  'poll.history.reminded': (_: object) => 'those who had not voted reminded',
  'poll.history.ending': ({ how }: { how: keyof typeof endings }) => endings[how],
  'poll.history.counted': (v: { cast: number; of: number; tally: readonly Tallied[] }) =>
    `counted, ${v.cast > 0 ? `${votes(v.tally, ', ')}, ` : ''}${v.cast} of ${v.of} voted`,
  'poll.history.not-counted': (_: object) => 'nothing counted',
  'poll.history.next-undone': (_: object) => 'what happens next taken back',
  'poll.history.next': (v: Followed) => `what happens next, “${followed(v)}”`,
  'poll.text.list': ({ where, day }: { where: string; day: Day }) =>
    `${where}: polls on ${inWords(day, british)}`,
  'poll.text.opened': (v: Touched) => `Opened by ${did(v)}, ${moment(v.at, v.zone)}.`,
  'poll.text.title': (v: { ref: string; question: string; where: string }) =>
    `${v.where}, poll ${v.ref}: ${v.question}`,
};
