import type { PluralityElection } from './election.ts';
import { mergeChoices, votesOf } from './merge.ts';
import type { TallyOutcome } from './outcome.ts';
import { named, rankedOutcome } from './rank.ts';

/** Single choice: most votes win; equal votes go to the casting vote or the lot. Blank = abstention. */
export const plurality = (election: PluralityElection): TallyOutcome => {
  const sheets = mergeChoices(election.options, election.ballots);
  const totals = election.options.map(() => 0);
  let blank = 0;
  for (const { marked, votes } of sheets)
    if (marked === null) blank += votes;
    else totals[marked] = (totals[marked] ?? 0) + votes;
  const cast = votesOf(sheets);
  return rankedOutcome('plurality', election, named(election.options, totals), {
    cast,
    valid: cast - blank,
    blank,
    void: 0,
  });
};
