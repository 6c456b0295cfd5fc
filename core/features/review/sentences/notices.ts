import { inWords } from '../../../calendar/days.ts';
import type { Day } from '../../../model/ids.ts';
import { british } from '../../../model/locale.ts';
import { type Counted, counted, sinceWords, type VerdictCode, verdicts } from './words.ts';

const long = (day: Day) => inWords(day, british);
const short = (day: Day) => inWords(day, british, { year: false });

/** Why the chair has said nothing. */
const reached = (away?: Day) =>
  away === undefined ? 'was reminded twice' : `is away until ${short(away)}`;
const title = (partnership: string) => `Six-month review: ${partnership}`;

/** What the half-year had of actions, and what there is now. */
const figures = {
  made: 'Made',
  finished: 'Finished',
  onTime: 'Finished on time',
  open: 'Open now',
  late: 'Late now',
} as const;

/** What leaves by itself: the prompt, its reminders, the channel's line, the clerk's. */
export const reviewNoticePhrases = {
  'review.title': ({ partnership }: { partnership: string }) => title(partnership),
  'review.since': ({ from, due, ...counts }: { from: Day; due: Day } & Counted) =>
    `Since ${sinceWords(from, due)}: ${counted(counts)}`,
  'review.bar': ({ which, count }: { which: keyof typeof figures; count: number }) =>
    `${figures[which]}: ${count}`,
  'review.question': (_: object) => 'The question: shall it go on?',
  'review.then': (_: object) =>
    'Then, if you like: what went well, what did not, what to change. You can also just reply here in words.',
  'review.no-chair': (_: object) => 'There is no chair. Prompts come to you until one is named.',
  'review.prompt-aloud': ({ partnership, since }: { partnership: string; since?: string }) =>
    `The six-month review of ${partnership} is due. ${since === undefined ? '' : `${since}. `}One question: shall it go on? Buttons: keep on, keep on with changes, pause, close it.`,
  'review.half-done': (_: object) => 'The review is half done.',
  'review.half-done-aloud': ({ partnership }: { partnership: string }) =>
    `The six-month review of ${partnership} is half done. It can be continued where you were.`,
  'review.put-off': ({ until }: { until: Day }) => `Put off until ${long(until)}.`,
  'review.is-sent': ({ ref, verdict }: { ref: string; verdict?: VerdictCode }) =>
    `${ref} is sent${verdict === undefined ? '' : `: ${verdicts[verdict]}`}.`,
  'review.has-lapsed': ({ ref, due }: { ref: string; due: Day }) =>
    `${ref}, due ${long(due)}, was not answered before the next one.`,
  'review.channel-due': ({
    partnership,
    who,
    early,
  }: {
    partnership: string;
    who?: string;
    early: boolean;
  }) =>
    `The six-month review of ${partnership} ${early ? 'has begun' : 'is due'}. Reply in this thread with anything ${who ?? 'the chair'} should take in.`,
  'review.clerk-told': ({
    partnership,
    due,
    who,
    half,
    away,
  }: {
    partnership: string;
    due: Day;
    who?: string;
    half: boolean;
    away?: Day;
  }) =>
    `The six-month review of ${partnership}, due ${long(due)}, is ${half ? 'half done' : 'not answered yet'}. ${who === undefined ? 'There is no chair to ask.' : `${who} ${reached(away)}.`} Only you are told.`,
  'review.day-row': ({
    partnership,
    counts,
    half,
    chair,
  }: {
    partnership: string;
    counts?: Counted;
    half: boolean;
    chair: boolean;
  }) =>
    [
      title(partnership),
      ...(half || counts === undefined ? [] : [counted(counts)]),
      half ? 'half done' : 'shall it go on?',
      ...(chair ? [] : ['there is no chair']),
    ].join(' · '),
  'review.day-clause': ({ partnership, half }: { partnership: string; half: boolean }) =>
    `the six-month review of ${partnership} is ${half ? 'half done' : 'due'}`,
  'review.day-settled': ({ partnership, how }: { partnership: string; how: string }) =>
    `${title(partnership)} · ${how}`,
  'review.day-put-off': ({ until }: { until: Day }) => `put off until ${short(until)}`,
  'review.day-told-row': ({
    partnership,
    due,
    half,
    who,
    away,
  }: {
    partnership: string;
    due: Day;
    half: boolean;
    who?: string;
    away?: Day;
  }) =>
    `${title(partnership)} · due ${short(due)}, ${half ? 'half done' : 'not answered yet'} · ${who === undefined ? 'there is no chair to ask' : `${who} ${reached(away)}`}`,
  'review.day-told-clause': ({ partnership, half }: { partnership: string; half: boolean }) =>
    `the six-month review of ${partnership} is ${half ? 'half done' : 'not answered yet'}`,
  'review.help-wanted': ({ partnership, who }: { partnership: string; who: string }) =>
    `${who} asks you to help with the six-month review of ${partnership}. You can answer it too.`,
  'review.start-wanted': ({ partnership, who }: { partnership: string; who: string }) =>
    `${who} asks whether you would do the six-month review of ${partnership}.`,
};
