import { withoutHidden } from '../lib/same-title.ts';
import type { Mention } from '../model/request.ts';

/**
 * Typed text with a folded copy to read from (rules: Reading a line). `plain[i]` was made of
 * `raw.slice(from[i], to[i])`, so that whatever is recognised in the copy can be cut from the text
 * as it was typed.
 */
export interface Line {
  readonly raw: string;
  readonly plain: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly mentions: readonly Mention[];
}

/** How a mention stands in the text (request.ts). */
export const mentionSign = /\uE000(\d+)\uE001/g;

/** The part between two places of the folded copy, without the spaces around it. */
export const part = (line: Line, start: number, end: number = line.plain.length): Line => {
  let [first, last] = [start, Math.max(start, end)];
  while (first < last && /\s/.test(line.plain.charAt(first))) first += 1;
  while (last > first && /\s/.test(line.plain.charAt(last - 1))) last -= 1;
  return {
    ...line,
    plain: line.plain.slice(first, last),
    from: line.from.slice(first, last),
    to: line.to.slice(first, last),
  };
};

const firstWord =
  /^(?:(?i:i'?ll do it|(?:(?:it|that)'?s |is )?(?:not|isn'?t) mine)|[\p{L}']+)(?![\p{L}\p{N}'@-])/u;

/** The first word of a line, or one of the verbs that are several, and what follows it. */
export const splitWord = (line: Line): { word: Line; rest: Line } | undefined => {
  const found = firstWord.exec(line.plain)?.[0];
  if (found === undefined) return undefined;
  return { word: part(line, 0, found.length), rest: part(line, found.length) };
};

/** The lines of a text, each without the spaces around it; empty ones are left out. */
export const linesOf = (line: Line): Line[] => {
  const lines = [];
  let start = 0;
  for (const text of line.plain.split('\n')) {
    lines.push(part(line, start, start + text.length));
    start += text.length + 1;
  }
  return lines.filter(({ plain }) => plain !== '');
};

const span = (line: Line): readonly [number, number] => [line.from[0] ?? 0, line.to.at(-1) ?? 0];

/** How somebody who is mentioned is written in text; the chat does not always say their name. */
export const calledAs = ({ name }: Pick<Mention, 'name'>): string =>
  withoutHidden(name.replace(/^@/, '')).trim() || 'someone';

/** Typed text as people read it, `before` each name. */
export const shown = (raw: string, mentions: readonly Mention[], before: string): string =>
  withoutHidden(
    raw
      .replace(mentionSign, (_, index: string) => {
        const mention = mentions[Number(index)];
        return mention === undefined ? '' : `${before}${calledAs(mention)}`;
      })
      .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'),
  );

/** A part that holds a letter or a number, or asks; signs and pictures alone say nothing. */
export const meant = (line: Line): Line =>
  /[\p{L}\p{N}?\uE000]/u.test(line.plain) ? line : part(line, line.plain.length);

const endsSentence = /[.!?]["'”’)\]]?\s/;

/** The part as it was typed, names for mentions; a full stop behind it belongs to it where it holds another sentence. */
export const typedText = (line: Line): string => {
  const [start, end] = span(line);
  if (line.plain === '') return '';
  const text = shown(line.raw.slice(start, end), line.mentions, '');
  return line.raw.charAt(end) === '.' && endsSentence.test(text) ? `${text}.` : text;
};

/** The whole text with this part of it typed anew, as a line that can be read again. */
export const retyped = (line: Line, anew: string): string => {
  const [start, end] = span(line);
  const { raw, mentions } = line;
  const before = shown(raw.slice(0, start), mentions, '@');
  return `${before}${anew}${shown(raw.slice(end), mentions, '@')}`.trim();
};

/** What stands before this part, as it can be read again. */
export const typedBefore = ({ raw, from, mentions }: Line): string =>
  shown(raw.slice(0, from[0] ?? 0), mentions, '@').trim();

/** The whole text as a line that can be read again. */
export const wholeText = (line: Line): string => shown(line.raw, line.mentions, '@').trim();
