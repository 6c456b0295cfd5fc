import { readDay } from '../../../language/dates/day.ts';
import { monthName, monthNumber } from '../../../language/dates/words.ts';
import { type Line, part } from '../../../language/line.ts';
import type { ReadContext } from '../../../language/reading.ts';
import { readRef } from '../../../language/refs.ts';
import { defined } from '../../../lib/defined.ts';
import { letterOf } from '../../../model/ids.ts';
import { meetingLetter } from '../letter.ts';
import type { Next } from './next.ts';

/** Which of the meetings that are set a phrase means, and what stands behind it. */
export interface MeantMeeting {
  /** None: words for the next one, where it is not known which that is. */
  readonly among: readonly About[];
  readonly rest: Line;
}
export interface About {
  readonly ref?: string;
  readonly in?: string;
  /** Known where the line was read against the meetings that are set. */
  readonly one?: Next;
}

/** A text as titles are compared: without case and accents, and with single spaces. */
export const plainTitle = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const aboutOf = (one: Next): About => ({ ref: one.ref, in: one.partnership, one });
const coming = ({ meetingsComing, meetingsNext = [] }: ReadContext): readonly Next[] =>
  meetingsComing ?? meetingsNext;

/** The soonest, or all that are on its day. */
export const soonest = (context: ReadContext): readonly About[] => {
  const all = coming(context);
  const [first] = all;
  return all.filter(({ day }) => day === first?.day).map(aboutOf);
};
/** Every meeting that is set. */
export const everyMeeting = (context: ReadContext): readonly About[] =>
  coming(context).map(aboutOf);

const ends = "(?![\\p{L}\\p{N}'-])";
const plainly = new RegExp(
  `^(?:(?:it|(?:the |our |my |this )?next (?:meeting|one|time)|(?:the|our|my|this|that) (?:meeting|one))(?:'s)?${ends}|(?:this|that|next)(?=$|[,.;:?!]|\\s(?:to|till|until|by|because|due|back|forward|is|has)\\b))`,
  'iu',
);
const ofMonth = new RegExp(
  `^(?:the |our )?(${monthName})(?:'s)?(?: (?:\\d{4} )?(?:meeting|one))${ends}`,
  'iu',
);
const wordEnds = (text: string, most: number): readonly number[] =>
  [...text.matchAll(/\S+/g)].slice(0, most).map(({ 0: word, index }) => index + word.length);

/** The days that a phrase may mean: one, or those that are asked. */
const daysOf = (phrase: string, context: ReadContext): readonly string[] => {
  const read = readDay(phrase, context);
  if (!read) return [];
  return read.kind === 'day' ? [read.day] : read.choices.map(({ day }) => day);
};

/** "the 8th", "Friday's meeting", "the one on 20 January": the longest words that are the day of a meeting. */
const byDay = (line: Line, context: ReadContext): MeantMeeting | undefined => {
  const all = coming(context);
  if (all.length === 0) return undefined;
  for (const end of [...wordEnds(line.plain.slice(0, 60), 7)].reverse()) {
    const phrase = line.plain
      .slice(0, end)
      .replace(/(?<![,.;:!?])[,.;:!?]+$/, '')
      .replace(/^(?:the |our )?(?:meeting |one )?on /i, '')
      .replace(/^(?:the|our) /i, '')
      .replace(/ (?:meeting|one)$/i, '')
      .replace(/'s$/, '');
    if (!/\d|\p{L}{3}/u.test(phrase)) continue;
    const days = daysOf(phrase, context);
    const among = all.filter(({ day }) => days.includes(day));
    if (among.length > 0) return { among: among.map(aboutOf), rest: part(line, end) };
  }
  return undefined;
};

/** Where words about a meeting end. */
const boundary =
  /[,.;:(?!]|\s-|\s(?:to|by|because|due|until|till|til|as|since|for|from|on|back|is|has|will)\b|$/i;
const small = new Set(['the', 'our', 'a', 'an', 'my', 'this', 'that', 'meeting', 'one', 'next']);

/** By a title, or by words that stand in one alone. */
const byTitle = (line: Line, context: ReadContext): MeantMeeting | undefined => {
  const all = coming(context);
  let best: { among: readonly Next[]; end: number } | undefined;
  for (const end of wordEnds(line.plain.slice(0, 200), 30)) {
    const words = plainTitle(line.plain.slice(0, end)).replace(/^(?:the|our|my|this) /, '');
    const bare = words.replace(/ (?:meeting|one)$/, '');
    const among = all.filter(({ title }) => [words, bare].includes(plainTitle(title)));
    if (among.length > 0) best = { among, end };
  }
  if (best) return { among: best.among.map(aboutOf), rest: part(line, best.end) };
  const end = boundary.exec(line.plain)?.index ?? line.plain.length;
  const words = plainTitle(line.plain.slice(0, end))
    .split(' ')
    .filter((word) => word !== '' && !small.has(word));
  if (words.length === 0 || words.some((word) => word.length < 3)) return undefined;
  const among = all.filter(({ title }) => {
    const own = plainTitle(title).split(' ');
    return words.every((word) => own.includes(word));
  });
  return among.length > 0 ? { among: among.map(aboutOf), rest: part(line, end) } : undefined;
};

/** A meeting that is set, named at the beginning of a text: a reference, "it", "the January one", a day, a title. */
export const meetingAt = (line: Line, context: ReadContext): MeantMeeting | undefined => {
  const found = readRef(line, context);
  if (found && found.letter === meetingLetter && !found.loose) {
    const one = coming(context).find(
      ({ ref, partnership }) =>
        ref === found.ref && (found.in === undefined || partnership === found.in),
    );
    return {
      among: [{ ref: found.ref, ...defined({ in: found.in, one }) }],
      rest: found.rest,
    };
  }
  const plain = plainly.exec(line.plain)?.[0];
  if (plain !== undefined) {
    const { under } = context;
    const here = under !== undefined && letterOf(under) === meetingLetter ? [{ ref: under }] : [];
    const among = here.length > 0 && !/next/i.test(plain) ? here : soonest(context);
    return { among, rest: part(line, plain.length) };
  }
  const month = ofMonth.exec(line.plain);
  if (month) {
    const wanted = monthNumber((month[1] ?? '').toLowerCase());
    const among = coming(context).filter(({ day }) => Number(day.slice(5, 7)) === wanted);
    if (among.length > 0) {
      return { among: among.map(aboutOf), rest: part(line, month[0].length) };
    }
  }
  return byDay(line, context) ?? byTitle(line, context);
};

/** A meeting that is named anywhere in a text, rather than only meant by "it". */
export const meetingIn = (line: Line, context: ReadContext): readonly About[] => {
  const starts = [...line.plain.matchAll(/\S+/g)].slice(0, 30).map(({ index }) => index);
  const pieces = starts.map((start) => part(line, start));
  const named = pieces.filter(({ plain }) => !plainly.test(plain));
  for (const piece of [...named, ...pieces]) {
    const at = meetingAt(piece, context);
    if (at && at.among.length > 0) return at.among;
  }
  return [];
};
