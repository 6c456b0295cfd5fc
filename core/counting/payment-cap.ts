import { type Fraction, fraction, minus, over, plus, times, whole, ZERO } from './fraction.ts';
import { asCap, type Bracket, dividedRest, EMPTY, FREE, isShort, type Purses } from './purses.ts';

/** One sheet that supports a project: which, its votes, and the points of each vote (1 for a tick). */
export interface Backer {
  readonly sheet: number;
  readonly votes: number;
  readonly points: number;
}

/** A project on offer; `cost` is a whole number of the smallest money. */
export interface Project {
  readonly option: string;
  readonly cost: bigint;
  readonly backers: readonly Backer[];
  /** Votes or points, for ties and top-up. */
  readonly support: number;
}

export interface State {
  readonly purses: Purses;
  readonly purseOf: Int32Array;
  /** Scratch: which backers of the project looked at can still pay in full. */
  readonly rich: Int32Array;
}

/** Votes that have paid, or would pay, all that is in their purse. */
export interface Short {
  readonly sheet: number;
  readonly purse: number;
  readonly votes: number;
}

/** What is in these purses, exactly. */
export const sumMoney = (purses: Purses, holders: readonly Omit<Short, 'sheet'>[]): Fraction => {
  const votesIn = new Map<number, number>();
  for (const { purse, votes } of holders)
    if (purse !== EMPTY) votesIn.set(purse, (votesIn.get(purse) ?? 0) + votes);
  let sum = ZERO;
  for (const [purse, votes] of votesIn) sum = plus(sum, times(whole(votes), purses.exact(purse)));
  return sum;
};

/**
 * The smallest cap at which those who can pay it in full, and all that the others have, cover the
 * cost; undefined when all their money does not. Found by raising the cap over those it leaves short.
 */
export const capOf = (
  { purses, purseOf, rich }: State,
  { cost: price, backers }: Project,
  cost: Bracket,
) => {
  if (price === 0n) return { cap: FREE, short: [] };
  const short: Short[] = [];
  let [spentLow, spentGap, left, points] = [0, 0, 0, 0];
  backers.forEach((backer, index) => {
    if (purseOf[backer.sheet] === EMPTY) return;
    rich[left++] = index;
    points += backer.votes * backer.points;
  });
  while (left > 0) {
    const [paying, upTo] = [points, short.length];
    // The purses are those of now: asked for later, the exact cap is still the cap of this moment.
    const cap = asCap(dividedRest(cost, { low: spentLow, gap: spentGap }, points), () =>
      over(minus(fraction(price), sumMoney(purses, short.slice(0, upTo))), whole(paying)),
    );
    let kept = 0;
    for (let at = 0; at < left; at++) {
      const index = rich[at] ?? 0;
      const backer = backers[index];
      if (backer === undefined) continue;
      const purse = purseOf[backer.sheet] ?? EMPTY;
      if (!isShort(purses, purse, backer.points, cap)) {
        rich[kept++] = index;
        continue;
      }
      short.push({ sheet: backer.sheet, purse, votes: backer.votes });
      spentLow += backer.votes * (purses.low[purse] ?? 0);
      spentGap += backer.votes * (purses.gap[purse] ?? 0);
      points -= backer.votes * backer.points;
    }
    if (kept === left) return { cap, short };
    left = kept;
  }
  return undefined;
};
