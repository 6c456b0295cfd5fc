import type { MarkRules } from './election.ts';
import type { Ranks } from './merge.ts';

export type Inactivity =
  | 'blank'
  | 'exhaustedChoices'
  | 'overvotes'
  | 'repeatedRankings'
  | 'skippedRankings';

/** Is this rank an over-vote that ends the paper, one to skip, or none? */
const overvote = (
  rank: readonly number[],
  rules: MarkRules,
  continuing: readonly boolean[],
): 'ends' | 'skip' | 'none' => {
  if (rank.length < 2) return 'none';
  if (rules.overvote === 'exhaustImmediately') return 'ends';
  if (rules.overvote === 'alwaysSkipToNextRank') return 'skip';
  return rank.filter((option) => continuing[option]).length > 1 ? 'ends' : 'none';
};

/**
 * Where a paper counts in this round: an option number, or why it is inactive. The rules are those of
 * RCTab: too many skipped ranks before a mark, then a repeat, then an over-vote, then the first
 * continuing option. Ranks left empty after the last mark are no skip.
 */
export const placeOf = (
  ranks: Ranks,
  rules: MarkRules,
  continuing: readonly boolean[],
): number | Inactivity => {
  const seen = new Set<number>();
  let previous = -1;
  for (const [at, rank] of ranks.entries()) {
    if (rank.length === 0) continue;
    if (at - previous - 1 > rules.maxSkippedRanks) return 'skippedRankings';
    previous = at;
    if (rules.duplicate === 'exhaust' && rank.some((option) => seen.has(option)))
      return 'repeatedRankings';
    for (const option of rank) seen.add(option);
    const doubt = overvote(rank, rules, continuing);
    if (doubt === 'ends') return 'overvotes';
    const found = doubt === 'none' ? rank.find((option) => continuing[option]) : undefined;
    if (found !== undefined) return found;
  }
  return previous < 0 ? 'blank' : 'exhaustedChoices';
};
