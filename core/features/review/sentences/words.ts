import { inWords } from '../../../calendar/days.ts';
import { count } from '../../../language/en-gb/names.ts';
import type { Day } from '../../../model/ids.ts';
import { british } from '../../../model/locale.ts';

/** The four answers in the middle of a sentence. */
export const verdicts = {
  'keep-on': 'keep on',
  'with-changes': 'keep on, with changes',
  pause: 'pause',
  close: 'close it',
} as const;
export type VerdictCode = keyof typeof verdicts;

export const partWords = {
  well: 'Went well',
  not: 'Did not, and why',
  change: 'To change',
} as const;
export type PartCode = keyof typeof partWords;

/** The question of each step. */
export const partQuestions = {
  well: 'What went well?',
  not: 'What did not, and why?',
  change: 'What should change?',
} as const;

export interface Counted {
  readonly made: number;
  readonly finished: number;
  readonly onTime: number;
  readonly meetings?: number;
  readonly polls?: number;
}
/** "3 meetings, 19 actions made, 14 finished (11 on time), 4 polls". */
export const counted = ({ made, finished, onTime, meetings, polls }: Counted): string =>
  [
    ...(meetings === undefined ? [] : [count(meetings, 'meeting', 'meetings')]),
    `${count(made, 'action', 'actions')} made`,
    `${finished} finished${finished > 0 ? ` (${onTime} on time)` : ''}`,
    ...(polls === undefined ? [] : [count(polls, 'poll', 'polls')]),
  ].join(', ');

/** "4 January", and the year where it is another one than that of the end. */
export const sinceWords = (from: Day, due: Day): string =>
  inWords(from, british, { weekday: false, year: from.slice(0, 4) !== due.slice(0, 4) });

export const reviewDeeds = {
  ReviewOpened: 'Due',
  ReviewAsked: 'Asked for',
  ReviewPostponed: 'Put off',
  ReviewClerkAsked: 'The clerk was asked to help',
  ReviewAnswered: 'Answered',
  ReviewSent: 'Answered and sent',
  ReviewLapsed: 'Not answered before the next one',
  ReviewUndone: 'Undone',
} as const;
export type ReviewDeed = keyof typeof reviewDeeds;

/** "Asha (chair)". */
export const officer = ({ who, title }: { who: string; title: 'chair' | 'clerk' }): string =>
  `${who} (${title})`;
/** "Only Asha (chair)"; where nobody is named, the office. */
export const only = (one?: { who: string; title: 'chair' | 'clerk' }): string =>
  one === undefined ? 'Only the chair' : `Only ${officer(one)}`;
