import type { SchulzeElection } from './election.ts';
import type { Loss, SchulzeOutcome } from './outcome.ts';
import { type Beats, compareAll, condorcetEnds, matrixOf } from './pairwise.ts';
import { settle, stateOf } from './ties.ts';

const at = (numbers: Beats, row: number, column: number): number => numbers[row]?.[column] ?? 0;

/** Strongest paths by widening (Floyd-Warshall, Schulze 2011 section 2.3.1). */
const strongestPaths = (beats: Beats, strength: SchulzeElection['strength']): Beats => {
  const size = beats.length;
  const paths = beats.map((row, a) =>
    row.map((votes, b) => {
      const back = at(beats, b, a);
      if (votes <= back) return 0;
      return strength === 'margins' ? votes - back : votes;
    }),
  );
  for (let via = 0; via < size; via++) {
    const onward = paths[via] ?? [];
    for (const row of paths) {
      const first = row[via] ?? 0;
      if (first === 0) continue;
      for (let to = 0; to < size; to++) {
        const width = Math.min(first, onward[to] ?? 0);
        if (width > (row[to] ?? 0)) row[to] = width;
      }
    }
  }
  return paths.map((row, a) => row.map((width, b) => (a === b ? 0 : width)));
};

/** Best first: those whom none of the rest beats by paths, then the same among the rest. */
const peel = (options: readonly string[], paths: Beats): string[][] => {
  const ranking: string[][] = [];
  let left = options.map((_, index) => index);
  while (left.length > 0) {
    const top = left.filter((a) => !left.some((b) => at(paths, b, a) > at(paths, a, b)));
    ranking.push(top.map((index) => options[index] ?? ''));
    left = left.filter((index) => !top.includes(index));
  }
  return ranking;
};

const lossesOf = (options: readonly string[], paths: Beats, winners: readonly string[]): Loss[] =>
  options.flatMap((option, index): Loss[] => {
    if (winners.includes(option)) return [];
    const by = options.findIndex(
      (other, rival) =>
        winners.includes(other) && at(paths, rival, index) > at(paths, index, rival),
    );
    const rival = options[by];
    if (rival === undefined) return [{ option, reason: { code: 'tied' } }];
    const [there, back] = [at(paths, by, index), at(paths, index, by)];
    return [{ option, reason: { code: 'beaten-by', by: rival, there, back } }];
  });

/**
 * Schulze (arXiv 1804.02973 section 2), winning votes unless margins are set: a precedes b when the
 * strongest path from a to b is wider than the one back. What is still tied goes to the lot.
 */
export const schulze = (election: SchulzeElection): SchulzeOutcome => {
  const { options } = election;
  const { beats, turnout } = compareAll(election);
  const paths = strongestPaths(beats, election.strength);
  const ranking = peel(options, paths);
  const settled = settle(turnout.valid === 0 ? [] : ranking, election.seats, election.ties);
  const ends =
    turnout.valid === 0
      ? { condorcetWinner: null, condorcetLoser: null }
      : condorcetEnds(options, beats);
  return {
    method: 'schulze',
    state: stateOf(turnout.valid, settled.ties),
    ...settled,
    seats: election.seats,
    turnout,
    losses: lossesOf(options, paths, [...settled.winners, ...settled.contenders]),
    pairwise: matrixOf(options, beats),
    ...ends,
    strongestPaths: matrixOf(options, paths),
    ranking,
  };
};
