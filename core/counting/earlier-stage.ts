import type { TieTerms } from './election.ts';
import type { Tally, Tie } from './outcome.ts';
import { byLot } from './ties.ts';

/**
 * Ends a tie of the count by the most recent earlier stage at which the tied differed (SSI 2011/399
 * Sch 1 rules 50 and 52): the highest there transfers first, the lowest there is excluded. Where some
 * are still equal at that stage only they go on to the stage before it, which the statute leaves open.
 * Equal at every stage is for the lot. `stages` are the finished ones before this, oldest first.
 */
export const byEarlierStage = (
  over: 'surplus' | 'exclusion',
  tied: readonly string[],
  stages: readonly Tally[],
  terms: TieTerms,
): Tie => {
  const stage = stages.length + 1;
  let left = tied;
  for (const tally of stages.toReversed()) {
    const counts = left.map((option) => tally.get(option) ?? 0);
    const wanted = over === 'surplus' ? Math.max(...counts) : Math.min(...counts);
    left = left.filter((option) => tally.get(option) === wanted);
    if (left.length === 1)
      return { over, between: tied, chosen: left, end: 'earlier-stage', stage };
  }
  const tie = byLot(over, left, terms, stage);
  return left.length < tied.length ? { ...tie, between: tied, narrowed: true } : tie;
};
