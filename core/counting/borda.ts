import type { BordaElection, PositionalElection } from './election.ts';
import { cleanRanks, mergeRanks, type Ranks, type Sheet, votesOf } from './merge.ts';
import type { TallyOutcome } from './outcome.ts';
import { named, rankedOutcome } from './rank.ts';

const readRanks = (election: BordaElection | PositionalElection): Sheet<Ranks>[] =>
  mergeRanks(
    election.options,
    election.ballots.map(({ ballot, votes }) => ({ ballot: ballot.ranking, votes })),
  ).map(({ marked, votes }) => ({ marked: cleanRanks(marked), votes }));

/** First places; an equal first place counts for nobody. */
const firstPlaces = (options: readonly string[], sheets: readonly Sheet<Ranks>[]): number[] => {
  const firsts = options.map(() => 0);
  for (const { marked, votes } of sheets) {
    const [first, ...others] = marked[0] ?? [];
    if (first !== undefined && others.length === 0) firsts[first] = (firsts[first] ?? 0) + votes;
  }
  return firsts;
};

/** Adds `shareOf(place, equals)` for each option; place 0 is the best. */
const addUp = (
  options: readonly string[],
  sheets: readonly Sheet<Ranks>[],
  shareOf: (place: number, equals: number) => number,
): number[] => {
  const totals = options.map(() => 0);
  for (const { marked, votes } of sheets) {
    let place = 0;
    for (const rank of marked) {
      const share = shareOf(place, rank.length) * votes;
      for (const option of rank) totals[option] = (totals[option] ?? 0) + share;
      place += rank.length;
    }
  }
  return totals;
};

const counted = (
  election: BordaElection | PositionalElection,
  sheets: readonly Sheet<Ranks>[],
  totals: readonly number[],
): TallyOutcome => {
  const cast = votesOf(sheets);
  const blank = votesOf(sheets.filter(({ marked }) => marked.length === 0));
  return rankedOutcome(
    election.method,
    election,
    named(election.options, totals),
    { cast, valid: cast - blank, blank, void: 0 },
    {
      end: 'first-places',
      counts: named(election.options, firstPlaces(election.options, sheets)),
    },
  );
};

/**
 * Borda 1784: n-1 points down to 0 (or n down to 1); equals share the average, which is a whole or a
 * half. The unranked share what is left, or get nothing. A tie goes to more first places, then the lot.
 */
export const borda = (election: BordaElection): TallyOutcome => {
  const { options } = election;
  const sheets = readRanks(election);
  const filled = sheets.map(({ marked, votes }) => {
    const ranked = new Set(marked.flat());
    const left = options.map((_, index) => index).filter((index) => !ranked.has(index));
    const shares = election.unranked === 'average' && ranked.size > 0 && left.length > 0;
    return { marked: shares ? [...marked, left] : marked, votes };
  });
  const highest = options.length - 1 + election.last;
  return counted(
    election,
    sheets,
    addUp(options, filled, (place, equals) => highest - place - (equals - 1) / 2),
  );
};

/**
 * Points by rank, `top` for the first down to 1, as Polish ordinal budgets score. Equals all take the
 * points of the last place they fill: an average could be a third.
 */
export const positional = (election: PositionalElection): TallyOutcome => {
  const sheets = readRanks(election);
  const totals = addUp(election.options, sheets, (place, equals) =>
    Math.max(election.top - place - equals + 1, 0),
  );
  return counted(election, sheets, totals);
};
