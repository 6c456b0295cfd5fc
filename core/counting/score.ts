import type { ScoreElection } from './election.ts';
import { mergeAmounts, votesOf } from './merge.ts';
import type { TallyOutcome } from './outcome.ts';
import { named, rankedOutcome } from './rank.ts';

/**
 * Score: the sum over those who scored an option; a tie goes to more top scores, then to the lot.
 * An option left out is not scored, which is not a nought. A score outside the range voids the ballot.
 */
export const score = (election: ScoreElection): TallyOutcome => {
  const { options, range } = election;
  const sheets = mergeAmounts(
    options,
    election.ballots.map(({ ballot, votes }) => ({ ballot: ballot.scores, votes })),
  );
  const totals = options.map(() => 0);
  const scorers = options.map(() => 0);
  const tops = options.map(() => 0);
  let blank = 0;
  let spoilt = 0;
  for (const { marked, votes } of sheets) {
    if (marked.length === 0) blank += votes;
    else if (marked.some(([, mark]) => mark < range[0] || mark > range[1])) spoilt += votes;
    else
      for (const [option, mark] of marked) {
        totals[option] = (totals[option] ?? 0) + mark * votes;
        scorers[option] = (scorers[option] ?? 0) + votes;
        if (mark === range[1]) tops[option] = (tops[option] ?? 0) + votes;
      }
  }
  const cast = votesOf(sheets);
  const outcome = rankedOutcome(
    'score',
    election,
    named(options, totals),
    { cast, valid: cast - blank - spoilt, blank, void: spoilt },
    { end: 'top-scores', counts: named(options, tops) },
  );
  return { ...outcome, scorers: named(options, scorers) };
};
