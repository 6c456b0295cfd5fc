import { addDays, at } from '../../../calendar/days.ts';
import type { DayRead } from '../../../language/dates/day-read.ts';
import { readTime } from '../../../language/dates/time.ts';
import { readWhen } from '../../../language/dates/when.ts';
import { type Line, part } from '../../../language/line.ts';
import type { ReadContext } from '../../../language/reading.ts';

/** When a poll closes, as typed at the end of a line, and what stands before it. */
export interface UntilRead {
  readonly read: DayRead;
  readonly before: Line;
}

const keywords =
  /(?<![\p{L}\p{N}'’-])(?:until|till|til|(?:it )?closes|closing|by)(?:\s+(?:on|at))?\s+(?=\S)/giu;

const ofToday = /^(?:today|tonight),? (?:at )?|,? (?:today|tonight)$/i;

/** A time alone is today's; of two the one that has not gone, and where neither or none has, it is asked. */
const timeToday = (phrase: string, { today, zone, now }: ReadContext): DayRead | undefined => {
  const read = readTime(phrase.replace(ofToday, ''));
  if (read?.kind === 'time') return { kind: 'day', day: today, time: read.time, notes: [] };
  if (!read) return undefined;
  const choices = read.choices.map(({ days, ...one }) => ({ ...one, day: addDays(today, days) }));
  const coming = choices.filter(({ day, time }) => at(day, time, zone) > now);
  const [only, second] = coming;
  return only && !second
    ? { kind: 'day', day: only.day, time: only.time, notes: [] }
    : { kind: 'asked', saying: read.saying, choices: coming, pick: true };
};

/** The last "until", "closes" or "by" whose remainder is wholly a date, a time, or both. */
export const untilAtEnd = (line: Line, context: ReadContext): UntilRead | undefined => {
  for (const found of [...line.plain.matchAll(keywords)].reverse()) {
    const phrase = line.plain.slice(found.index + found[0].length);
    const read = timeToday(phrase, context) ?? readWhen(phrase, context);
    if (read) return { read, before: part(line, 0, found.index) };
  }
  return undefined;
};
