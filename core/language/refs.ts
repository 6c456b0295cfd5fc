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
  new RegExp(`^(?:([\\p{L}\\p{N}-]+)\\s+)?(#?)${typedRef(letters)}(?![\\p{L}\\p{N}'/])`, 'iu');

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

/** A short word and a colon before the rest: `southport: action …`. */
export const readShortWord = (
  line: Line,
  { words }: ReadContext,
): { in: PartnershipId | undefined; rest: Line } => {
  const found = /^([\p{L}\p{N}-]+)\s*:\s*/u.exec(line.plain);
  const partnership = found?.[1] === undefined ? undefined : words.get(found[1].toLowerCase());
  return partnership
    ? { in: partnership, rest: part(line, found?.[0].length ?? 0) }
    : { in: undefined, rest: line };
};
