import { type Line, linesOf, part, typedText } from '../../../language/line.ts';
import type { ReadContext } from '../../../language/reading.ts';
import { isQuoted, quoted } from './quotes.ts';
import { untilAtEnd } from './until.ts';
import { readWish, type Wish } from './wish.ts';

/** A typed poll as it was read. */
export interface Shape extends Wish {
  readonly question: string;
  readonly options: readonly string[];
  /**
   * Surely a poll: quoted, or an option a line. Others are shown in the form first
   * (rules: Typed polls).
   */
  readonly sure: boolean;
  /** So many quote marks, where they do not make pairs. */
  readonly quotes?: number;
}

const yesAndNo = ['Yes', 'No'];

const bullet = /^(?:[-*•]\s*|\d{1,2}[.)]\s+)(?=\S)/;
const withoutBullet = (line: Line): Line => part(line, bullet.exec(line.plain)?.[0].length ?? 0);

/** Signs between and around, that nobody means as a word. */
const meaning = (line: Line): boolean => /[\p{L}\p{N}]/u.test(line.plain);

/** Quotes, each a question or an option; outside of them only how and until when. */
const fromQuotes = (line: Line, context: ReadContext): Shape => {
  const { inside, outside, marks } = quoted(line);
  let wish: Wish = {};
  const stray: { at: number; text: Line }[] = [];
  outside.forEach((gap, at) => {
    const read = readWish(gap, context);
    wish = { ...wish, ...read.wish };
    if (meaning(read.rest)) stray.push({ at, text: read.rest });
  });
  const texts = inside.map((text) => ({ text, own: true }));
  // Words outside the quotes are kept where they stand, and looked at in the form.
  for (const { at, text } of [...stray].reverse()) texts.splice(at, 0, { text, own: false });
  const [question, ...options] = texts
    .map(({ text }) => typedText(text))
    .filter((text) => text !== '');
  return {
    ...wish,
    question: question ?? '',
    options,
    sure: stray.length === 0 && marks % 2 === 0 && line.plain.includes('"'),
    ...(marks % 2 === 0 ? {} : { quotes: marks }),
  };
};

/** The first line asks, each other is an option; "until Friday" stands in a line of its own or behind the question. */
const fromLines = (lines: readonly Line[], context: ReadContext): Shape => {
  const [first, ...others] = lines;
  const last = others.at(-1);
  const closing = last && readWish(last, context);
  const own = closing !== undefined && !meaning(closing.rest);
  const asked = first && untilAtEnd(first, context);
  const options = (own ? others.slice(0, -1) : others).map(withoutBullet);
  return {
    ...(asked ? { until: asked.read } : {}),
    ...(own ? closing.wish : {}),
    question: first ? typedText(asked ? asked.before : first) : '',
    options: options.map(typedText).filter((text) => text !== ''),
    sure: true,
  };
};

/** Split at commas, semicolons and strokes, the last also at "or". */
const listIn = (line: Line): Line[] => {
  const parts: Line[] = [];
  let from = 0;
  for (const found of line.plain.matchAll(/(?<!\s)\s*[,;]\s*|[,;]\s*|(?<!\s)\s+\/\s+/g)) {
    parts.push(part(line, from, found.index));
    from = found.index + found[0].length;
  }
  const last = part(line, from);
  const or = /(?<!\s)\s+or\s+|^or\s+/i.exec(last.plain);
  const ends = or ? [part(last, 0, or.index), part(last, or.index + or[0].length)] : [last];
  return [...parts, ...ends].filter(meaning);
};

const yesNo =
  /(?<![\s:,(-])[\s:,(-]*(?<![\p{L}\p{N}])(?:yes\s?\/\s?no|yes or no|y\s?\/\s?n)[?.)]*$/iu;
const asks =
  /^(?:should|shall|do|does|did|is|are|was|can|could|will|would|has|have|may|must|who|what|which|where|when|how|why)\b/i;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const withoutMark = (line: Line): Line =>
  part(line, 0, line.plain.replace(/(?<![?\s])[?\s]+$/, '').length);
const isShort = ({ plain }: Line): boolean => plain.split(/\s+/).length <= 4;

/** "lights or youth club?": the question is its own options. */
const fromOr = (rest: Line): readonly Line[] => {
  if (!rest.plain.endsWith('?') || asks.test(rest.plain)) return [];
  const options = listIn(withoutMark(rest));
  return options.length > 1 && options.every(isShort) ? options : [];
};
/** "Which park first: Coronation, Victoria or Moor?", "Rank these: bins, lights". */
const afterColon = (rest: Line): { question: Line; options: readonly Line[] } | undefined => {
  const colon = rest.plain.indexOf(': ');
  const mark = rest.plain.indexOf('?');
  if (colon < 1 || (mark >= 0 && mark < rest.plain.length - 1)) return undefined;
  const options = listIn(withoutMark(part(rest, colon + 1)));
  return options.length > 1 ? { question: part(rest, 0, colon), options } : undefined;
};

/** One line: options behind the question mark or a colon, or on both sides of "or". */
const fromCommas = (line: Line, context: ReadContext): Shape => {
  const { wish, rest } = readWish(line, context);
  const either = yesNo.exec(rest.plain);
  if (either && either.index > 0) {
    const question = typedText(part(rest, 0, either.index));
    return { ...wish, question, options: yesAndNo, sure: false };
  }
  const own = fromOr(rest);
  const listed = afterColon(rest);
  if (own.length > 0 || listed) {
    const { question, options } = listed ?? { question: rest, options: own };
    const texts = options.map((option) => capital(typedText(option)));
    return { ...wish, question: typedText(question), options: texts, sure: false };
  }
  const mark = rest.plain.indexOf('?');
  const end = mark < 0 ? rest.plain.length : mark + 1;
  return {
    ...wish,
    question: typedText(part(rest, 0, end)),
    options: listIn(part(rest, end)).map(typedText),
    sure: false,
  };
};

/**
 * What follows the noun as a question with its options, in whichever way it was typed
 * (rules: Typed polls).
 */
export const shapeOf = (line: Line, context: ReadContext): Shape => {
  if (isQuoted(line.plain)) return fromQuotes(line, context);
  const lines = linesOf(line);
  return lines.length > 2 ? fromLines(lines, context) : fromCommas(line, context);
};
