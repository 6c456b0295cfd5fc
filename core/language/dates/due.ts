import { type Line, part } from '../line.ts';
import { nearest } from '../nearest.ts';
import { readDay } from './day.ts';
import type { DateContext, DayRead } from './day-read.ts';
import { soonAtEnd, soonAtFront } from './vague.ts';
import { readWhen } from './when.ts';
import { dateWords } from './words.ts';

/** The phrase with its mistyped days, months and units put right, where that makes it a date. */
export const correctedDate = (phrase: string, context: DateContext): string | undefined => {
  if (phrase.length > 60) return undefined;
  let changed = false;
  const corrected = phrase.replace(/\p{L}+/gu, (word) => {
    const known = nearest(word, dateWords, { shortSwaps: true });
    if (known === undefined) return word;
    changed = true;
    const capital = /^\p{Lu}/u.test(word) ? known.charAt(0).toUpperCase() : known.charAt(0);
    return capital + known.slice(1);
  });
  return changed && readWhen(corrected, context) ? corrected : undefined;
};

/** A date at the end of a line, with the word before it. */
export interface DueAtEnd {
  /** From "by" to the end. */
  readonly whole: Line;
  readonly start: number;
  readonly read: DayRead;
  /** A time of day was typed with it. */
  readonly timed: boolean;
  /** No day at all was typed: "asap". A day that stands elsewhere in the line counts in its place. */
  readonly vague?: true;
  /** No "by" or "due" stands before it. */
  readonly bare?: true;
}

const keywords =
  /(?<![\p{L}\p{N}'’-])(?i:(?<!\b(?:the|a|our|new|my) )(?:due date|deadline):\s*|(?:due\s+)?(by|due|before)(?::\s*|\s+))(?=\S)/gu;

const phrases = (line: Line, start: number, end: number) =>
  [...line.plain.slice(start, end).matchAll(keywords)]
    .map((found) => {
      const from = start + found.index;
      const rest = line.plain.slice(from + found[0].length, end);
      return { from, rest, phrase: found[1]?.toLowerCase() === 'before' ? `before ${rest}` : rest };
    })
    .reverse();

/** The last "by", "due" or "before" whose remainder is wholly a date (rules: Typed actions). */
export const dueAtEnd = (
  line: Line,
  start: number,
  end: number,
  context: DateContext,
): DueAtEnd | undefined => {
  for (const { from, phrase } of phrases(line, start, end)) {
    const day = readDay(phrase, context);
    const read = day ?? readWhen(phrase, context);
    if (!read) continue;
    return { whole: part(line, from, end), start: from, read, timed: day === undefined };
  }
  return undefined;
};

const soonRead = (found: RegExpExecArray | null, context: DateContext): DayRead | undefined => {
  const { said, urgent, aside } = found?.groups ?? {};
  const words = said ?? urgent ?? aside;
  return words === undefined ? undefined : readDay(words, context);
};

/** "asap", "urgently", "soon", "shortly" at the end of a line, with no "by" before them. */
export const vagueAtEnd = (
  line: Line,
  start: number,
  end: number,
  context: DateContext,
): DueAtEnd | undefined => {
  const found = soonAtEnd.exec(line.plain.slice(start, end));
  const read = soonRead(found, context);
  if (!found || !read) return undefined;
  const from = start + found.index;
  return { whole: part(line, from, end), start: from, read, timed: false, vague: true };
};

/** The same as a heading of the line; `start` is where its text begins. */
export const vagueAtFront = (line: Line, context: DateContext): DueAtEnd | undefined => {
  const found = soonAtFront.exec(line.plain);
  const read = soonRead(found, context);
  if (!found || !read) return undefined;
  const start = found[0].length;
  return { whole: part(line, 0, start), start, read, timed: false, vague: true };
};

/** The same where the date is mistyped: the phrase as it was and as it may have been meant. */
export const nearDueAtEnd = (
  line: Line,
  start: number,
  end: number,
  context: DateContext,
): { phrase: Line; corrected: string } | undefined => {
  const [last] = phrases(line, start, end);
  if (!last || last.rest.split(/\s+/).length > 4) return undefined;
  const corrected = correctedDate(last.rest, context);
  if (corrected === undefined) return undefined;
  return { phrase: part(line, end - last.rest.length, end), corrected };
};
