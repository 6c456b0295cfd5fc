import { distance } from '../../language/nearest.ts';
import { sameTitle } from '../../lib/same-title.ts';

/** Words that say what kind of body it is, not which one. */
const general = new Set(
  'the a an and of for in on to area areas board committee community council forum group local network panel partnership partnerships steering ward'.split(
    ' ',
  ),
);

/** Words with a meaning of their own behind a noun, and those that are kept for later. */
const kept = new Set(
  'polls reviews folkmoot list open overdue all unowned setup invite join link people who seats doctor leave next agenda minutes'.split(
    ' ',
  ),
);

/** The parts of a place: alone they name none, and what stands before one names the whole: Sefton East is not Sefton. */
const parts = new Set('north south east west central upper lower'.split(' '));
/** Words that many places share. */
const shared = new Set([...parts, 'new', 'old']);

const usable = (word: string, reserved: ReadonlySet<string>): boolean =>
  /^[a-z][a-z0-9-]{1,39}$/.test(word) &&
  !/^[a-z]-?\d+$/.test(word) &&
  !kept.has(word) &&
  !reserved.has(word);

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** The words of a name that say which body it is. */
const telling = (name: string): string[] => wordsOf(name).filter((word) => !general.has(word));

/** One letter apart, in words long enough for that to be a slip. */
const slipped = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) > 4 && !/\d/.test(one + other) && distance(one, other) <= 1;

/** Whether two names may well be of one body: "Southport Area Partnership" and "Southport Partnership", or a slip apart. */
export const alike = (one: string, other: string): boolean => {
  const [left, right] = [telling(one), telling(other)];
  if (left.length === 0 || right.length === 0) return sameTitle(one, other);
  const [ours, theirs] = [
    left.filter((word) => !right.includes(word)),
    right.filter((word) => !left.includes(word)),
  ];
  const [own, its] = [ours[0], theirs[0]];
  if (ours.length + theirs.length === 0) return true;
  return ours.length === 1 && theirs.length === 1 && slipped(own ?? '', its ?? '');
};

function* candidates(name: string, reserved: ReadonlySet<string>): Generator<string> {
  const words = wordsOf(name);
  const own = telling(name);
  const [first, second] = own;
  if (first && !(second && (shared.has(first) || parts.has(second)))) yield first;
  if (first && second) yield `${first}-${second}`;
  yield* own;
  const base = [...own, ...words].find((word) => usable(word, reserved)) ?? 'folk';
  yield base;
  for (let number = 2; ; number += 1) yield `${base}-${number}`;
}

/**
 * A partnership's short word, made from its name and not among those taken: `southport`. `reserved` are the words
 * that begin a line or stand before a reference (rules: Commands).
 */
export const shortWord = (
  name: string,
  taken: ReadonlySet<string>,
  reserved: ReadonlySet<string>,
): string => {
  for (const word of candidates(name, reserved)) {
    if (usable(word, reserved) && !taken.has(word)) return word;
  }
  throw new Error('unreachable: the candidates never end');
};
