import type { ApprovalElection } from './election.ts';
import { mergeApprovals, votesOf } from './merge.ts';
import type { TallyOutcome } from './outcome.ts';
import { named, rankedOutcome } from './rank.ts';

/** Approval (Brams and Fishburn 1983): tick any; the most ticked take the places. No tick = blank. */
export const approval = (election: ApprovalElection): TallyOutcome => {
  const sheets = mergeApprovals(election.options, election.ballots);
  const totals = election.options.map(() => 0);
  for (const { marked, votes } of sheets)
    for (const option of marked) totals[option] = (totals[option] ?? 0) + votes;
  const cast = votesOf(sheets);
  const blank = votesOf(sheets.filter(({ marked }) => marked.length === 0));
  return rankedOutcome('approval', election, named(election.options, totals), {
    cast,
    valid: cast - blank,
    blank,
    void: 0,
  });
};
