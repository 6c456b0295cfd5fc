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
  readonly ended?: number;
  readonly open?: number;
  readonly late?: number;
}
/** "3 meetings, 19 actions made, 14 finished (11 on time), 4 votes ended; 11 are open now, 2 of them late". */
export const counted = (v: Counted): string => {
  const then = [
    ...(v.meetings === undefined ? [] : [count(v.meetings, 'meeting', 'meetings')]),
    `${count(v.made, 'action', 'actions')} made`,
    `${v.finished} finished${v.finished > 0 ? ` (${v.onTime} on time)` : ''}`,
    ...(v.polls === undefined ? [] : [count(v.polls, 'poll', 'polls')]),
    ...(v.ended === undefined ? [] : [`${count(v.ended, 'vote', 'votes')} ended`]),
  ].join(', ');
  if (v.open === undefined || v.late === undefined) return then;
  if (v.open === 0) return `${then}; nothing is open now`;
  const late = v.late === 0 ? 'none of them late' : `${v.late} of them late`;
  return `${then}; ${count(v.open, 'action is', 'actions are')} open now, ${v.open === 1 ? (v.late === 1 ? 'and late' : 'and not late') : late}`;
};

/** "4 January", and the year where it is another one than that of the end. */
export const sinceWords = (from: Day, due: Day): string =>
  inWords(from, british, { weekday: false, year: from.slice(0, 4) !== due.slice(0, 4) });

export const reviewDeeds = {
  ReviewOpened: 'Due',
  ReviewAsked: 'Asked for',
  ReviewAskDue: 'It was time to ask',
  ReviewTold: 'Told',
  ReviewMessageLate:
    'A message about it could not be brought until it was too late, and was left out',
  ReviewToldLate: 'The chat was away until it was too late to say that it is due',
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
