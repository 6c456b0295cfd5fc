import type { DateContext, DayRead } from '../../../language/dates/day-read.ts';
import { readTime } from '../../../language/dates/time.ts';
import { readWhen } from '../../../language/dates/when.ts';
import { type Line, part } from '../../../language/line.ts';

/** When a poll closes, as typed at the end of a line, and what stands before it. */
export interface UntilRead {
  readonly read: DayRead;
  readonly before: Line;
}

const keywords =
  /(?<![\p{L}\p{N}'’-])(?:until|till|til|(?:it )?closes|closing|by)(?:\s+(?:on|at))?\s+(?=\S)/giu;

/** A time alone is today's. */
const timeToday = (phrase: string, { today }: DateContext): DayRead | undefined => {
  const read = readTime(phrase);
  if (read?.kind === 'time') return { kind: 'day', day: today, time: read.time, notes: [] };
  return undefined;
};

/** The last "until", "closes" or "by" whose remainder is wholly a date, a time, or both. */
export const untilAtEnd = (line: Line, context: DateContext): UntilRead | undefined => {
  for (const found of [...line.plain.matchAll(keywords)].reverse()) {
    const phrase = line.plain.slice(found.index + found[0].length);
    const read = readWhen(phrase, context) ?? timeToday(phrase, context);
    if (read) return { read, before: part(line, 0, found.index) };
  }
  return undefined;
};
