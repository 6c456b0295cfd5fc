import type { DotsElection } from './election.ts';
import { type Amounts, mergeAmounts, votesOf } from './merge.ts';
import type { TallyOutcome } from './outcome.ts';
import { named, rankedOutcome } from './rank.ts';

const isBlank = (marked: Amounts): boolean => marked.every(([, points]) => points === 0);

const breaks = (marked: Amounts, limits: DotsElection['limits']): boolean =>
  marked.some(([, points]) => points < 0 || points > (limits.maxPer ?? Number.POSITIVE_INFINITY)) ||
  marked.reduce((sum, [, points]) => sum + points, 0) >
    (limits.points ?? Number.POSITIVE_INFINITY) ||
  marked.filter(([, points]) => points > 0).length < (limits.minOptions ?? 0);

/**
 * Dot voting (cumulative points): whole points, added up; a tie goes to more distinct supporters,
 * then to the terms. A ballot over its points, over the most per option or on too few options is void.
 */
export const dots = (election: DotsElection): TallyOutcome => {
  const { options, limits } = election;
  const sheets = mergeAmounts(
    options,
    election.ballots.map(({ ballot, votes }) => ({ ballot: ballot.points, votes })),
  );
  const totals = options.map(() => 0);
  const supporters = options.map(() => 0);
  let blank = 0;
  let spoilt = 0;
  for (const { marked, votes } of sheets) {
    if (isBlank(marked)) blank += votes;
    else if (breaks(marked, limits)) spoilt += votes;
    else
      for (const [option, points] of marked) {
        totals[option] = (totals[option] ?? 0) + points * votes;
        if (points > 0) supporters[option] = (supporters[option] ?? 0) + votes;
      }
  }
  const cast = votesOf(sheets);
  return rankedOutcome(
    'dots',
    election,
    named(options, totals),
    { cast, valid: cast - blank - spoilt, blank, void: spoilt },
    { end: 'supporters', counts: named(options, supporters) },
  );
};
