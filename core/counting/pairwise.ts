import type { CondorcetElection, SchulzeElection } from './election.ts';
import { cleanRanks, mergeRanks, type Ranks, type Sheet, votesOf } from './merge.ts';
import type { CondorcetOutcome, Loss, Matrix, Turnout } from './outcome.ts';
import { settle, stateOf } from './ties.ts';

/** beats[a][b]: votes ranking a above b, by option number. */
export type Beats = readonly (readonly number[])[];

const square = (size: number): number[][] =>
  Array.from({ length: size }, () => new Array<number>(size).fill(0));

const addSheet = (beats: number[][], sheet: Sheet<Ranks>, unranked: readonly number[]) => {
  const ranks = unranked.length > 0 ? [...sheet.marked, unranked] : sheet.marked;
  ranks.forEach((above, position) => {
    for (let lower = position + 1; lower < ranks.length; lower++)
      for (const winner of above) {
        const row = beats[winner];
        for (const loser of ranks[lower] ?? [])
          if (row) row[loser] = (row[loser] ?? 0) + sheet.votes;
      }
  });
};

/** Head-to-head counts; unranked options are tied last, or where so set, left out of the ballot. */
export const compareAll = (election: CondorcetElection | SchulzeElection) => {
  const size = election.options.length;
  const merged = mergeRanks(
    election.options,
    election.ballots.map(({ ballot, votes }) => ({ ballot: ballot.ranking, votes })),
  );
  const beats = square(size);
  const present = new Uint8Array(size);
  let blank = 0;
  for (const sheet of merged) {
    const marked = cleanRanks(sheet.marked);
    if (marked.length === 0) blank += sheet.votes;
    const unranked: number[] = [];
    if (election.unranked === 'tied-last' && marked.length > 0) {
      present.fill(0);
      for (const rank of marked) for (const option of rank) present[option] = 1;
      for (let option = 0; option < size; option++) if (!present[option]) unranked.push(option);
    }
    addSheet(beats, { marked, votes: sheet.votes }, unranked);
  }
  const cast = votesOf(merged);
  const turnout: Turnout = { cast, valid: cast - blank, blank, void: 0 };
  return { beats, turnout };
};

const only = (options: readonly string[], test: (option: number) => boolean): string | null =>
  options.find((_, index) => test(index)) ?? null;

/** The option that beats every other head to head, and the one that loses to every other. */
export const condorcetEnds = (options: readonly string[], beats: Beats) => {
  const others = (option: number) => options.map((_, other) => other).filter((o) => o !== option);
  const wins = (a: number, b: number) => (beats[a]?.[b] ?? 0) > (beats[b]?.[a] ?? 0);
  return {
    condorcetWinner: only(options, (a) => others(a).every((b) => wins(a, b))),
    condorcetLoser:
      options.length < 2 ? null : only(options, (a) => others(a).every((b) => wins(b, a))),
  };
};

export const matrixOf = (options: readonly string[], numbers: Beats): Matrix =>
  new Map(
    options.map((option, row) => [
      option,
      new Map(
        options
          .map((other, column) => [other, numbers[row]?.[column] ?? 0] as const)
          .filter(([other]) => other !== option),
      ),
    ]),
  );

/** Each option that did not win and who beats it: the Condorcet winner if there is one. */
const lossesOf = (options: readonly string[], beats: Beats, winner: string | null): Loss[] =>
  options.flatMap((option, index): Loss[] => {
    if (option === winner) return [];
    const votes = (a: number, b: number) => beats[a]?.[b] ?? 0;
    const rivals = options.map((_, rival) => rival);
    const by = rivals
      .filter((rival) => votes(rival, index) > votes(index, rival))
      .sort((a, b) => Number(options[b] === winner) - Number(options[a] === winner))[0];
    if (by === undefined) return [{ option, reason: { code: 'tied' } }];
    const [there, back] = [votes(by, index), votes(index, by)];
    return [{ option, reason: { code: 'beaten-by', by: options[by] ?? '', there, back } }];
  });

/** Head to head only: the Condorcet winner wins; without one nobody does. */
export const condorcet = (election: CondorcetElection): CondorcetOutcome => {
  const { beats, turnout } = compareAll(election);
  const ends =
    turnout.valid === 0
      ? { condorcetWinner: null, condorcetLoser: null }
      : condorcetEnds(election.options, beats);
  const winner = ends.condorcetWinner;
  return {
    method: 'condorcet',
    state: stateOf(turnout.valid, []),
    ...settle(winner === null ? [] : [[winner]], 1, election.ties),
    seats: 1,
    turnout,
    losses: lossesOf(election.options, beats, winner),
    pairwise: matrixOf(election.options, beats),
    ...ends,
  };
};
