import { daysBetween, relative } from '../../../calendar/days.ts';
import { count } from '../../../language/en-gb/names.ts';
import { inNumber } from '../../../language/en-gb/numbers.ts';
import { capital, date, quoted, short, small, weekdayOf } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';

/** "on Friday 8 January", "today", "yesterday, Tuesday 5 January". */
const near = (due: Day, today: Day) => {
  const days = daysBetween(today, due);
  if (days === 0) return 'today';
  return days === -1 || days === 1 ? `${relative(due, today)}, ${short(due)}` : short(due);
};
const verb = (due: Day, today: Day) => (due < today ? 'was due' : 'is due');
const on = (due: Day, today: Day) =>
  Math.abs(daysBetween(today, due)) <= 1 ? near(due, today) : `on ${near(due, today)}`;

interface Due {
  readonly title: string;
  readonly ref: string;
  /** Without one it is asked for. */
  readonly due?: Day;
  readonly today: Day;
}
/** What it is to a reader whose own it is not. */
interface PartOf {
  readonly helps?: true;
  readonly organisation?: string;
}
const dueLong = (due: Day, today: Day): string => {
  const days = daysBetween(today, due);
  if (days === -1) return `Due ${near(due, today)}`;
  if (days < 0) return `Was due ${near(due, today)}`;
  if (days > 6) return `Due ${near(due, today)}`;
  return `Due ${days === 0 ? 'today' : weekdayOf(due)}`;
};
const partLong = ({ helps, organisation }: PartOf): string =>
  helps
    ? '. You are helping with it.'
    : organisation === undefined
      ? ''
      : `. It is for ${organisation}, and nobody there has taken it yet.`;
const partShort = ({ helps, organisation }: PartOf): string =>
  helps
    ? ' · you are helping'
    : organisation === undefined
      ? ''
      : ` · for ${organisation}, nobody has taken it yet`;
interface Late {
  readonly count: number;
  readonly where: string;
}
const lateLong = ({ count: late, where }: Late): string =>
  `${inNumber(late)} ${late === 1 ? 'action is' : 'actions are'} a week or more past ${late === 1 ? 'its' : 'their'} date in ${where}`;
/** What the morning message to a person and the week of a partnership say. */
export const actionNoticePhrases = {
  'action.late-long': (v: Late) => `${capital(lateLong(v))}.`,
  'action.late-long-clause': lateLong,
  'action.nudge.one': ({
    title,
    ref,
    where,
    due,
    today,
    ...part
  }: Due & PartOf & { where: string }) =>
    due === undefined
      ? `No date yet: ${small(title)} (${ref}, ${where})${partLong(part)}${partLong(part) === '' ? '.' : ''} By when?`
      : `${dueLong(due, today)}: ${small(title)} (${ref}, ${where})${partLong(part)}`,
  'action.nudge.row': ({ title, ref, due, today, ...part }: Due & PartOf) =>
    `${title} · ${ref} · ${due === undefined ? 'no date yet: by when?' : `due ${near(due, today)}${Math.abs(daysBetween(today, due)) > 1 ? ` (${relative(due, today)})` : ''}`}${partShort(part)}`,
  'action.nudge.done': ({ title, ref }: { title: string; ref: string }) =>
    `Done: ${title} · ${ref}`,
  'action.nudge.settled': ({
    title,
    ref,
    how,
    day,
  }: {
    title: string;
    ref: string;
    how: 'blocked' | 'snoozed' | 'dated';
    day?: Day;
  }) =>
    `${title} · ${ref} · ${how === 'blocked' ? 'blocked' : how === 'snoozed' ? `no reminder before ${day === undefined ? 'then' : short(day)}` : day === undefined ? 'no date' : `by ${short(day)}`}`,
  'action.nudge.clause': ({ title, due, today }: Omit<Due, 'ref'>) =>
    `${quoted(small(title))} ${due === undefined ? 'has no date yet' : `${verb(due, today)} ${on(due, today)}`}`,

  /** Three numbers at a glance. */
  'action.digest.done': ({ count: number }: { count: number }) => `${number} done`,
  'action.digest.coming': ({ count: number }: { count: number }) => `${number} due`,
  'action.digest.past': ({ count: number }: { count: number }) => `${number} late`,
  'action.digest.finished': ({ count: number }: { count: number }) =>
    `Finished last week (${number}): `,
  'action.digest.due': ({ count: number }: { count: number }) => `Due this week (${number}): `,
  'action.digest.late': ({ count: number }: { count: number }) => `Past their date (${number}): `,
  'action.digest.finished-one': ({
    ref,
    title,
    who,
  }: {
    ref: string;
    title: string;
    who?: string;
  }) => `${ref} ${title}${who === undefined ? '' : ` (${who})`}`,
  'action.digest.due-one': ({
    ref,
    title,
    who,
    due,
  }: {
    ref: string;
    title: string;
    who?: string;
    due: Day;
  }) => `${ref} ${quoted(title)}, ${who ?? 'no one yet'}, ${weekdayOf(due)}`,
  'action.digest.late-one': ({
    ref,
    title,
    due,
    owned,
  }: {
    ref: string;
    title: string;
    due: Day;
    owned: boolean;
  }) => `${ref} ${quoted(title)}, was due ${date(due)}${owned ? '' : ', no one yet'}`,
  /** Only what there is: "1 action finished, 2 past their date: two as last week". */
  'action.digest.clause': ({
    finished,
    due,
    late,
    before,
  }: {
    finished: number;
    due: number;
    late: number;
    before?: string;
  }) => {
    const counted: readonly (readonly [number, string])[] = [
      [finished, 'finished'],
      [due, 'due'],
      [
        late,
        `past ${late === 1 ? 'its' : 'their'} date${before === undefined ? '' : `: ${before}`}`,
      ],
    ];
    return counted
      .filter(([number]) => number > 0)
      .map(([number, is], index) =>
        index === 0 ? `${count(number, 'action', 'actions')} ${is}` : `${number} ${is}`,
      )
      .join(', ');
  },
  'action.digest.as-before': ({ count: number, since }: { count: number; since?: Day }) =>
    `${inNumber(number)} as ${since === undefined ? 'last week' : `on ${date(since)}`}`,
  'action.digest.them': ({ where }: { where: string }) => `what is past its date in ${where}`,
};
