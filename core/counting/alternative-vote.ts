import { byEarlierStage } from './earlier-stage.ts';
import type { AlternativeVoteElection } from './election.ts';
import { type Inactivity, placeOf } from './marks.ts';
import { mergeRanks, type Ranks, type Sheet, votesOf } from './merge.ts';
import type {
  AlternativeVoteOutcome,
  Inactive,
  Loss,
  Round,
  Tally,
  Tie,
  Turnout,
} from './outcome.ts';
import { settle, stateOf } from './ties.ts';

interface Standing {
  readonly tally: Tally;
  readonly inactive: Inactive;
  readonly blank: number;
}

const stand = (
  election: AlternativeVoteElection,
  sheets: readonly Sheet<Ranks>[],
  continuing: readonly boolean[],
  ended: (Inactivity | undefined)[],
): Standing => {
  const totals = election.options.map(() => 0);
  const inactive = { exhaustedChoices: 0, overvotes: 0, repeatedRankings: 0, skippedRankings: 0 };
  let blank = 0;
  sheets.forEach(({ marked, votes }, sheet) => {
    const place = ended[sheet] ?? placeOf(marked, election.rules, continuing);
    if (typeof place === 'number') totals[place] = (totals[place] ?? 0) + votes;
    else {
      // A paper once inactive stays so, even when an over-vote on it would later read as one option.
      ended[sheet] = place;
      if (place === 'blank') blank += votes;
      else inactive[place] += votes;
    }
  });
  const tally = new Map(
    election.options.flatMap((option, index) =>
      continuing[index] ? [[option, totals[index] ?? 0] as const] : [],
    ),
  );
  return { tally, inactive, blank };
};

const ascending = (tally: Tally): [string, number][] => [...tally].sort((a, b) => a[1] - b[1]);

/** The most lowest options that together have fewer votes than the next: none of them can win. */
const hopeless = (tally: Tally): string[] => {
  const sorted = ascending(tally);
  let together = 0;
  let size = 0;
  sorted.forEach(([, votes], index) => {
    if (index > 0 && together < votes) size = index;
    together += votes;
  });
  return sorted.slice(0, size).map(([option]) => option);
};

const toEliminate = (
  election: AlternativeVoteElection,
  tally: Tally,
  past: readonly Tally[],
  ties: Tie[],
): string[] => {
  const { writeIns } = election;
  if (writeIns !== undefined && (tally.get(writeIns) ?? 0) > 0) return [writeIns];
  const batch = election.batchElimination ? hopeless(tally) : [];
  if (batch.length > 1) return election.options.filter((option) => batch.includes(option));
  const sorted = ascending(tally);
  const lowest = sorted.filter(([, votes]) => votes === sorted[0]?.[1]).map(([option]) => option);
  if (lowest.length === 1) return lowest;
  const tied = election.options.filter((option) => lowest.includes(option));
  const tie = byEarlierStage('exclusion', tied, past, election.ties);
  ties.push(tie);
  return [...tie.chosen];
};

/** The last two level at every stage: nobody is lowest, so the place itself waits for the terms. */
const levelAtTheEnd = (tally: Tally, past: readonly Tally[]): string[] => {
  const options = [...tally.keys()];
  const [a, b] = options;
  if (options.length !== 2 || a === undefined || b === undefined) return [];
  const level = [...past, tally].every((round) => round.get(a) === round.get(b));
  return level ? options : [];
};

interface Course {
  readonly rounds: Round[];
  readonly ties: Tie[];
  readonly final: readonly string[];
  readonly losses: Loss[];
}

const run = (election: AlternativeVoteElection, sheets: readonly Sheet<Ranks>[]): Course => {
  const continuing = election.options.map(() => true);
  const ended: (Inactivity | undefined)[] = [];
  const rounds: Round[] = [];
  const ties: Tie[] = [];
  const losses: Loss[] = [];
  for (;;) {
    const { tally, inactive } = stand(election, sheets, continuing, ended);
    const active = [...tally.values()].reduce((sum, votes) => sum + votes, 0);
    const leader = ascending(tally).at(-1);
    const level = levelAtTheEnd(
      tally,
      rounds.map((round) => round.tally),
    );
    const won = leader !== undefined && (tally.size === 1 || leader[1] * 2 > active);
    if (won || level.length > 0 || leader === undefined) {
      const final = won && leader ? [leader[0]] : level;
      rounds.push({ tally, inactive, eliminated: [], elected: won ? final : [] });
      return { rounds, ties, final, losses };
    }
    const past = rounds.map((round) => round.tally);
    const eliminated = toEliminate(election, tally, past, ties);
    rounds.push({ tally, inactive, eliminated, elected: [] });
    for (const option of eliminated) {
      continuing[election.options.indexOf(option)] = false;
      const votes = String(tally.get(option) ?? 0);
      losses.push({ option, reason: { code: 'excluded', stage: rounds.length, votes } });
    }
  }
};

/**
 * The alternative vote: the lowest goes out round by round until one has more than half of the
 * continuing votes. Ties for exclusion are ended as in Scottish STV, of which this is the one-seat
 * case with fewer rounds and the same winner. Over-votes, repeats and gaps are read by `rules`.
 */
export const alternativeVote = (election: AlternativeVoteElection): AlternativeVoteOutcome => {
  const sheets = mergeRanks(
    election.options,
    election.ballots.map(({ ballot, votes }) => ({ ballot: ballot.marks, votes })),
  );
  const first = stand(
    election,
    sheets,
    election.options.map(() => true),
    [],
  );
  const cast = votesOf(sheets);
  const valid = [...first.tally.values()].reduce((sum, votes) => sum + votes, 0);
  const turnout: Turnout = { cast, valid, blank: first.blank, void: cast - valid - first.blank };
  const course: Course =
    valid > 0 ? run(election, sheets) : { rounds: [], ties: [], final: [], losses: [] };
  const settled = settle(course.final.length > 0 ? [course.final] : [], 1, election.ties);
  const ties = [...course.ties, ...settled.ties];
  const left = course.rounds.at(-1)?.tally ?? new Map<string, number>();
  const needed = Math.max(0, ...left.values());
  const beaten = [...left].filter(([option]) => !course.final.includes(option));
  return {
    method: 'alternative-vote',
    state: stateOf(valid, ties),
    winners: settled.winners,
    contenders: settled.contenders,
    open: settled.open,
    seats: 1,
    ties,
    turnout,
    losses: [
      ...course.losses,
      ...beaten.map(([option, votes]) => ({
        option,
        reason: { code: 'fewer' as const, votes, needed },
      })),
    ],
    rounds: course.rounds,
  };
};
