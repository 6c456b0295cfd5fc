import { type Line, part } from '../../../language/line.ts';

interface Quoted {
  readonly inside: Line[];
  readonly outside: Line[];
  readonly marks: number;
}

const opens = /(?:^|[\s,;:(])$/;
const closesFirmly = /\s*(?:'|$|[,;])/y;
const closesPerhaps = /[\s.)?!]/y;

/**
 * Single quotes where they stand round words, by turns opening and closing. An apostrophe is none: a quote closes only
 * before the next one, a comma or the end, and the last one where words follow.
 */
const singleMarks = (text: string): number[] => {
  const at = [...text.matchAll(/'/g)].map(({ index }) => index);
  const isOpening = (index: number) =>
    opens.test(text.slice(Math.max(0, index - 1), index)) && /\S/.test(text.charAt(index + 1));
  const closes = (pattern: RegExp, index: number): boolean => {
    pattern.lastIndex = index + 1;
    return pattern.test(text);
  };
  const marks: number[] = [];
  let perhaps: number | undefined;
  for (const index of at) {
    if (marks.length % 2 === 0) {
      if (isOpening(index)) marks.push(index);
    } else if (closes(closesFirmly, index)) {
      marks.push(index);
      perhaps = undefined;
    } else if (closes(closesPerhaps, index)) perhaps = index;
  }
  if (marks.length % 2 === 0) return marks;
  return perhaps === undefined ? marks.slice(0, -1) : [...marks, perhaps];
};

const marksIn = (text: string): number[] =>
  text.includes('"') ? [...text.matchAll(/"/g)].map(({ index }) => index) : singleMarks(text);

/** Whether a line has its question and options in quotes: in double ones, or as a whole in single ones. */
export const isQuoted = (text: string): boolean =>
  text.includes('"') || (/^\s*'/.test(text) && singleMarks(text).length >= 4);

/** What stands in quotes, and what stands outside them; the last of an odd number opens to the end. */
export const quoted = (line: Line): Quoted => {
  const marks = marksIn(line.plain);
  const [inside, outside]: [Line[], Line[]] = [[], []];
  let from = 0;
  for (let at = 0; at < marks.length; at += 2) {
    const open = marks[at] ?? 0;
    const close = marks[at + 1] ?? line.plain.length;
    outside.push(part(line, from, open));
    inside.push(part(line, open + 1, close));
    from = close + 1;
  }
  outside.push(part(line, from));
  return { inside, outside, marks: marks.length };
};
