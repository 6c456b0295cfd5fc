import { type Letter, type PartnershipId, type Ref, typedRef } from '../model/ids.ts';
import { type Line, part } from './line.ts';
import type { ReadContext } from './reading.ts';

/** A reference at the beginning of a line, and what follows it. */
export interface RefRead {
  readonly ref: Ref;
  readonly letter: Letter;
  /** The partnership whose short word stands before it. */
  readonly in?: PartnershipId;
  readonly rest: Line;
  /** Typed as two words with a small letter: "a 17" may be English. */
  readonly loose: boolean;
  /** Typed as roads are: `A565`. */
  readonly road: boolean;
}

/** How references are typed that begin with these letters, perhaps after a short word. */
export const refPattern = (letters: readonly Letter[]): RegExp =>
  new RegExp(`^(?:([\\p{L}\\p{N}-]+)\\s+)?(#?)(?i:${typedRef(letters)})(?![\\p{L}\\p{N}'/])`, 'u');

/** `A-17`, `a17`, `A 17`, `#A-17`, also after a short word of one of the asker's partnerships. */
export const readRef = (line: Line, { words, refs }: ReadContext): RefRead | undefined => {
  const found = refs?.exec(line.plain);
  if (!found) return undefined;
  const [whole, word, hash, sign = '', gap = '', digits] = found;
  const partnership = word === undefined ? undefined : words.get(word.toLowerCase());
  if (word !== undefined && !partnership) return undefined;
  const letter = sign.toUpperCase() as Letter;
  return {
    ref: `${letter}-${digits}`,
    letter,
    ...(partnership ? { in: partnership } : {}),
    rest: part(line, whole.length),
    loose: sign !== letter && /\s/.test(gap) && hash === '' && !gap.includes('-'),
    road: sign === letter && gap === '' && hash === '',
  };
};

/** A reference anywhere in a line. */
export interface RefAt extends RefRead {
  readonly start: number;
  readonly end: number;
}
/** A line without this names no reference. */
export const mayRefer = /\p{L}\s?-?\s?\d/u;
/** A letter and a number, as one word or as two. */
const like = /(?<![\p{L}\p{N}'/#-])#?\p{L}\s?-?\s?\d{1,7}(?!\/|[\p{L}\p{N}]|'(?!s(?!\p{L})))/gu;
/** No line that is meant names more. */
const mostRefs = 20;
/** The highest number that is taken for a reference where it is typed as roads are. */
const mostAsRoad = 99;

/** Every reference in a line, from left to right; what may as well be a road or English is none. */
export const refsIn = (line: Line, context: ReadContext): RefAt[] => {
  const found: RefAt[] = [];
  for (const { 0: sign, index: start } of line.plain.matchAll(like)) {
    const read = readRef(part(line, start, start + sign.length), context);
    if (!read || read.loose || (read.road && !(Number(read.ref.slice(2)) <= mostAsRoad))) continue;
    const word = /(?<![\p{L}\p{N}-])([\p{L}\p{N}-]{1,40})\s$/u.exec(
      line.plain.slice(Math.max(0, start - 41), start),
    );
    const partnership = context.words.get((word?.[1] ?? '').toLowerCase());
    const named = partnership ? { in: partnership } : {};
    const end = start + sign.length;
    const from = partnership ? start - (word?.[0].length ?? 0) : start;
    found.push({ ...read, ...named, rest: part(line, end), start: from, end });
    if (found.length === mostRefs) break;
  }
  return found;
};

/** A short word and a colon before the rest: `southport: action …`. */
export const readShortWord = (
  line: Line,
  { words }: Pick<ReadContext, 'words'>,
): { in: PartnershipId | undefined; rest: Line } => {
  const found = /^([\p{L}\p{N}-]+)\s*:\s*/u.exec(line.plain);
  const partnership = found?.[1] === undefined ? undefined : words.get(found[1].toLowerCase());
  return partnership
    ? { in: partnership, rest: part(line, found?.[0].length ?? 0) }
    : { in: undefined, rest: line };
};
