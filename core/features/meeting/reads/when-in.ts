import { readDay } from '../../../language/dates/day.ts';
import type { DateContext, DayRead } from '../../../language/dates/day-read.ts';
import { readTime, type TimeRead } from '../../../language/dates/time.ts';
import { dayName } from '../../../language/dates/words.ts';
import type { Line } from '../../../language/line.ts';
import { type Saying, say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { Day } from '../../../model/ids.ts';

/** A day and a time found in the middle of a line, from the first to the last of their words. */
export interface WhenIn {
  readonly start: number;
  readonly end: number;
  readonly day: DayRead;
  /** The weekday was typed as well: a repeat is on that weekday. */
  readonly weekday: boolean;
  readonly time?: string;
  readonly ends?: string;
  /** A time that may be two: morning or afternoon. */
  readonly doubt?: { readonly saying: Saying; readonly times: readonly string[] };
}

/** Most words in a date: "a fortnight on Thursday 14 January 2027". */
const longest = 7;

/** What may be a date in the middle of a title: a bare month is a name, and so is a bare number. */
const mayBeDate = new RegExp(
  `\\d(?:st|nd|rd|th)?[\\s./-]|\\d(?:st|nd|rd|th)\\b|\\b(?:${dayName})\\b|^(?:today|tonight|tomorrow|tmrw|yesterday)\\s*$|\\b(?:week|fortnight|month)|next (?:meeting|one)`,
  'i',
);
const named = new RegExp(`\\b(?:${dayName})\\b`, 'i');

interface Word {
  readonly start: number;
  readonly end: number;
}
const wordsOf = ({ plain }: Line): Word[] =>
  [...plain.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));

interface Dated extends Word {
  readonly day: DayRead;
  readonly words: number;
}

const dateAt = (
  words: readonly Word[],
  from: number,
  count: number,
  plain: string,
  context: DateContext,
): Dated | undefined => {
  const [first, last] = [words[from], words[from + count - 1]];
  if (!first || !last) return undefined;
  const text = plain.slice(first.start, last.end).replace(/(?<![,.;:])[,.;:]+$/, '');
  if (!mayBeDate.test(`${text} `) || /^(?:at|in|every|before|by)\s/i.test(text)) return undefined;
  const day = readDay(text, context);
  return day && { start: first.start, end: first.start + text.length, day, words: count };
};

const hourWord = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)';
const clock = `(?:\\d{1,2}(?:[:.]\\d{2})?\\s?(?:am|pm|a\\.m\\.?|p\\.m\\.?)(?![a-z])|\\d{1,2}[:.]\\d{2}(?!\\d)|(?:[01]\\d|2[0-3])[0-5]\\d(?!\\d)|(?:12 ?)?(?:noon|midday|midnight)|half (?:past )?\\w+|(?:\\d{1,2}|${hourWord}) ?o'clock)`;
const bare = "\\d{1,2}(?: o'clock)?(?![\\w:/.])";
const until = '\\s*(?:-|to|until|till)\\s*';
/** A time that is surely one, or a bare hour after "at" or as the beginning of a range. */
const after = new RegExp(
  `^(?:\\s*,)?\\s*(?:at |from |@ ?)?(?:(${clock})|(${bare})(?=${until}(?:${clock}|${bare})))(?:${until}(${clock}|${bare}|${hourWord}))?(?=[\\s,.;]|$)`,
  'i',
);
/** A bare hour after "at", or where the line ends with it. */
const afterAt = new RegExp(
  `^(?:\\s*,)?\\s*(?:(?:at|from) (?=${bare}(?:[\\s,.;]|$))|(?=${bare}\\s*$))(${bare})`,
  'i',
);
const before = new RegExp(
  `(?:^|\\s)(?:at |from )?(${clock}|${bare}(?=${until}))(?:${until}(${clock}|${bare}))?(?:,? on|,)?\\s+$`,
  'i',
);

const minutes = (time: string): number => {
  const [hours = 0, rest = 0] = time.split(':').map(Number);
  return hours * 60 + rest;
};
const timesOf = (read: TimeRead | undefined): readonly string[] => {
  if (!read) return [];
  return read.kind === 'time' ? [read.time] : read.choices.map(({ time }) => time);
};

const half = /[ap]\.?m|noon|midday|midnight/i;
/** Typed without its half of the day, though with minutes: "6.30". One that begins with a nought is of 24 hours. */
const loosely = (text: string, other: string): readonly string[] => {
  const sure = timesOf(readTime(text));
  const [only] = sure;
  if (
    half.test(text) ||
    /^(?:1[3-9]|2\d|0)/.test(other) ||
    !/^[1-9][:.]|^1[0-2]\./.test(text) ||
    only === undefined
  )
    return sure;
  const hour = Number(only.slice(0, 2));
  return hour < 1 || hour > 12
    ? sure
    : [0, 12].map((more) => `${String((hour % 12) + more).padStart(2, '0')}${only.slice(2)}`);
};
/** Nobody meets before seven in the morning. */
const likely = (time: string): boolean => time >= '07:00';

/** Both ends of a range lend one another their half of the day; what is left is asked where people differ. */
const range = (from: string, to: string | undefined): Pick<WhenIn, 'time' | 'ends' | 'doubt'> => {
  const start = readTime(from);
  if (to === undefined) {
    if (start?.kind === 'time') return { time: start.time };
    const times = timesOf(start);
    const [only, another] = times;
    if (only !== undefined && another === undefined) return { time: only };
    return start ? { doubt: { saying: start.saying, times } } : {};
  }
  const [starts, ends] = [loosely(from, to), loosely(to, from)];
  const pairs = starts
    .flatMap((time) =>
      ends.map((other) => ({ time, ends: other, long: minutes(other) - minutes(time) })),
    )
    .filter(({ long }) => long > 0);
  const fit = pairs.filter(({ time }) => starts.length === 1 || likely(time));
  const among = fit.length > 0 ? fit : pairs;
  const shortest = Math.min(...among.map(({ long }) => long));
  const best = among.filter(({ long }) => long === shortest);
  const [first, second] = best;
  if (first && !second) return { time: first.time, ends: first.ends };
  // From nine to noon is the morning: nobody begins at that hour of the night.
  if (first && first.time >= '09:00') return { time: first.time, ends: first.ends };
  if (first && start) {
    const saying = say('time.which', { phrase: from });
    return { doubt: { saying, times: best.map(({ time }) => time) } };
  }
  const [ended] = ends;
  // Past midnight it began in the evening.
  const time = ended !== undefined && ended < '07:00' ? starts.at(-1) : starts[0];
  // An end before the beginning is the rule's to refuse: left out, it would be lost unsaid.
  return defined({ time, ends: ended });
};

const withTime = ({ start, end, day }: Dated, { plain }: Line): WhenIn => {
  const weekday = named.test(plain.slice(start, end));
  const timed = after.exec(plain.slice(end)) ?? afterAt.exec(plain.slice(end));
  if (timed) {
    const [whole, sure, loose, to] = timed;
    const read = range(sure ?? loose ?? '', to);
    return { start, end: end + whole.length, day, weekday, ...read };
  }
  const earlier = before.exec(plain.slice(0, start));
  if (earlier) {
    const read = range(earlier[1] ?? '', earlier[2]);
    return { start: earlier.index, end, day, weekday, ...read };
  }
  const own = day.kind === 'day' ? day.time : undefined;
  return defined({ start, end, day, weekday, time: own });
};

/**
 * The fullest date of a line, the last of several as full, with the time beside it
 * (rules: Typed meetings).
 */
export const whenIn = (line: Line, context: DateContext): WhenIn | undefined => {
  const words = wordsOf(line);
  let best: { found: Dated; worth: number } | undefined;
  for (let from = 0; from < words.length; from += 1) {
    for (let count = Math.min(longest, words.length - from); count > 0; count -= 1) {
      const found = dateAt(words, from, count, line.plain, context);
      if (!found) continue;
      const timed = withTime(found, line);
      const worth = 2 * count + (timed.time !== undefined || timed.doubt ? 1 : 0);
      // Of two that share a word the first is meant: "15 Jan 5" is the fifteenth, at five.
      const shares = best !== undefined && found.start < best.found.end;
      if (!best || worth > best.worth || (worth === best.worth && !shares)) best = { found, worth };
      break;
    }
  }
  return best && withTime(best.found, line);
};

/** A time that is surely one, wherever it stands. */
const anywhere = new RegExp(
  `(?<=^|[\\s,])(?:at |from )?(${clock})(?:${until}(${clock}|${bare}))?(?=[\\s,.;]|$)`,
  'i',
);

/** A day that is known, at the words that name it, with the time beside them or anywhere else. */
export const whenAt = (
  { start, end }: { readonly start: number; readonly end: number },
  day: Day,
  line: Line,
): WhenIn => {
  const known = { kind: 'day' as const, day, notes: [] };
  const beside = withTime({ start, end, day: known, words: 1 }, line);
  if (beside.time !== undefined || beside.doubt) return { ...beside, weekday: true };
  const found = anywhere.exec(line.plain);
  if (!found) return { ...beside, weekday: true };
  const { 0: whole, 1: from = '', 2: to, index } = found;
  return {
    start: index,
    end: index + whole.length,
    day: known,
    weekday: true,
    ...range(from, to),
  };
};

/** The day that was read, or none where it must be asked. */
export const dayIn = ({ day }: WhenIn): Day | undefined =>
  day.kind === 'day' ? day.day : undefined;
