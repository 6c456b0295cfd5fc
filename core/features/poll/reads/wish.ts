import type { DayRead } from '../../../language/dates/day-read.ts';
import { type Line, part } from '../../../language/line.ts';
import type { ReadContext } from '../../../language/reading.ts';
import { untilAtEnd } from './until.ts';

/** How and until when people are to vote: what may be typed around a question and its options. */
export interface Wish {
  readonly until?: DayRead;
  readonly secret?: true;
  readonly kind?: 'several' | 'ranked' | 'points';
}
export interface WishRead {
  readonly wish: Wish;
  /** What is none of it. */
  readonly rest: Line;
}

const manners: readonly (readonly [RegExp, Wish])[] = [
  [
    /^(?:secret(?:ly)?|anonymous(?:ly)?|(?:by )?(?:secret|private|anonymous|confidential) (?:ballot|vote|poll)|private(?:ly)?|confidential(?:ly)?)$/i,
    { secret: true },
  ],
  [/^(?:rank(?:ed|ing)?(?: choice)?|preferential)$/i, { kind: 'ranked' }],
  [/^(?:several|multiple(?:[ -]choice)?|multi|approval|any number)$/i, { kind: 'several' }],
  [/^(?:points|dots|scores?)$/i, { kind: 'points' }],
  [/^(?:single(?:[ -]choice)?|open(?:ly)?)$/i, {}],
];
const joiners =
  /^(?:[\s,;.&]|\b(?:and|or)\b)+|(?<![\s,;.&]|\b(?:and|or))(?:[\s,;.&]|\b(?:and|or)\b)+$/gi;

const withoutJoiners = (line: Line): Line => {
  const lead = /^(?:[\s,;.&]+|(?:and|or)(?![\p{L}\p{N}]))*/iu.exec(line.plain)?.[0].length ?? 0;
  const bare = line.plain
    .slice(lead)
    .replace(joiners, (found, at: number) => (at === 0 ? found : ''));
  return part(line, lead, lead + bare.length);
};

/** A manner of voting that is all of a text, or its first or last one or two words. */
const mannerIn = (line: Line): { wish: Wish; rest: Line } | undefined => {
  const words = [...line.plain.matchAll(/\S+/g)];
  for (const count of [words.length, 2, 1]) {
    if (count === 0 || count > words.length || count > 3) continue;
    const first = words[count - 1];
    const head = first ? first.index + first[0].length : 0;
    const tail = words[words.length - count]?.index ?? 0;
    const fits = (text: string) =>
      manners.find(([pattern]) => pattern.test(text.trim().replace(/:$/, '')))?.[1];
    const ahead = fits(line.plain.slice(0, head));
    if (ahead) return { wish: ahead, rest: part(line, head) };
    const behind = fits(line.plain.slice(tail));
    if (behind) return { wish: behind, rest: part(line, 0, tail) };
  }
  return undefined;
};

/** Everything in a text that says how and until when; what is left over is somebody's words. */
export const readWish = (text: Line, context: ReadContext): WishRead => {
  let [wish, rest]: [Wish, Line] = [{}, withoutJoiners(text)];
  for (let round = 0; round < 5 && rest.plain !== ''; round += 1) {
    const until = wish.until ? undefined : untilAtEnd(rest, context);
    const manner = until ? undefined : mannerIn(rest);
    if (until) [wish, rest] = [{ ...wish, until: until.read }, withoutJoiners(until.before)];
    else if (manner) [wish, rest] = [{ ...wish, ...manner.wish }, withoutJoiners(manner.rest)];
    else break;
  }
  return { wish, rest };
};
