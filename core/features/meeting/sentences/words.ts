import { calendarWords } from '../../../calendar/words.ts';
import { inNumber } from '../../../language/en-gb/numbers.ts';
import { did, long, onDay, quoted, type Touched } from '../../../language/en-gb/words.ts';
import type { Day } from '../../../model/ids.ts';
import { british } from '../../../model/locale.ts';

/** When and where, as sentences take it. */
export interface When {
  readonly day: Day;
  readonly time: string;
  readonly ends?: string;
  readonly place?: string;
}
const endWords = (time: string, ends: string): string => {
  if (ends > time) return ends;
  return ends === '00:00' ? 'midnight' : `${ends} the next day`;
};
/** "Thursday 14 January 2027, 10:00 to 12:00, Town Hall". */
export const whenWords = ({ day, time, ends, place }: When): string =>
  [
    long(day),
    ends === undefined ? time : `${time} to ${endWords(time, ends)}`,
    ...(place ? [quoted(place)] : []),
  ].join(', ');

/** How a meeting repeats, and its next day. */
export type Repeat = (
  | { readonly by: 'week'; readonly every: number }
  | {
      readonly by: 'weekday';
      readonly every: number;
      readonly nth: number;
      readonly weekday: number;
    }
  | { readonly by: 'date'; readonly every: number; readonly date: number }
  | { readonly by: 'working-day'; readonly every: number }
) & { readonly next?: Day };

const nths = ['first', 'second', 'third', 'fourth', 'last'];
const ordinal = (n: number): string => {
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};
const often = (every: number, unit: string): string =>
  every === 1 ? `every ${unit}` : `every ${inNumber(every)} ${unit}s`;

/** "every three months on the second Thursday". */
export const repeatWords = (rule: Repeat): string => {
  if (rule.by === 'week') return often(rule.every, 'week');
  if (rule.by === 'working-day') return `${often(rule.every, 'month')} on the last working day`;
  const { days } = calendarWords[british];
  const on =
    rule.by === 'weekday' ? `${nths[rule.nth - 1]} ${days[rule.weekday - 1]}` : ordinal(rule.date);
  return `${often(rule.every, 'month')} on the ${on}`;
};
/** "then every three months on the second Thursday, next 8 April 2027". */
export const thenWords = (rule: Repeat): string =>
  `then ${repeatWords(rule)}${rule.next ? `, next ${long(rule.next).replace(/^\w+ /, '')}` : ''}`;

/** "Set by Cleo, Slack, Monday 4 January". */
export const doneBy = (deed: string, touched: Touched): string =>
  `${deed} by ${did(touched)}, ${onDay(touched)}`;

export type { Touched };
