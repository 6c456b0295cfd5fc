import { type Fraction, minus, toNumber, toRounded } from '../fraction.ts';
import type {
  AlternativeVoteOutcome,
  CondorcetOutcome,
  EqualSharesOutcome,
  GreedyOutcome,
  Matrix,
  Outcome,
  SchulzeOutcome,
  ScottishStvOutcome,
  Tally,
  TallyOutcome,
} from '../outcome.ts';
import { fiveDecimals } from '../papers.ts';
import { lotsOf, stageTiesOf } from './tie-lines.ts';

export type Json = Readonly<Record<string, unknown>>;

const plain = (tally: Tally): Json => Object.fromEntries(tally);

const table = (matrix: Matrix): Json =>
  Object.fromEntries([...matrix].map(([option, row]) => [option, plain(row)]));

/** [['A'], ['B', 'C']] as the cases write it: ["A", ["B", "C"]]. */
const flattened = (ranking: readonly (readonly string[])[]) =>
  ranking.map((group) => (group.length === 1 ? group[0] : group));

/**
 * Winners as the cases list them: all who tie for a single place; for several places the tied in the
 * order put, so that the set is full. `tie` always says that it is not decided.
 */
const winnersOf = ({ winners, contenders, open, seats }: Outcome): readonly string[] =>
  seats === 1 ? [...winners, ...contenders] : [...winners, ...contenders.slice(0, open)];

const tallied = (outcome: TallyOutcome): Json => ({
  ranking: flattened(outcome.ranking),
  tally: plain(outcome.tally),
  ...(outcome.carried === undefined ? {} : { carried: outcome.carried }),
  ...(outcome.scorers === undefined
    ? {}
    : {
        mean: Object.fromEntries(
          [...outcome.tally].flatMap(([option, sum]) => {
            const scorers = outcome.scorers?.get(option) ?? 0;
            return scorers > 0 ? [[option, sum / scorers]] : [];
          }),
        ),
      }),
});

const headToHead = (outcome: CondorcetOutcome | SchulzeOutcome): Json => ({
  condorcetWinner: outcome.condorcetWinner,
  condorcetLoser: outcome.condorcetLoser,
  pairwise: table(outcome.pairwise),
});

const byPaths = (outcome: SchulzeOutcome): Json => ({
  ranking: flattened(outcome.ranking),
  ...headToHead(outcome),
  strongestPaths: table(outcome.strongestPaths),
});

/** The last round by votes, then those who went out, the last first. */
const outOrder = (rounds: AlternativeVoteOutcome['rounds']) => {
  const levels = new Map<number, string[]>();
  for (const [option, votes] of rounds.at(-1)?.tally ?? [])
    levels.set(votes, [...(levels.get(votes) ?? []), option]);
  const last = [...levels].sort((a, b) => b[0] - a[0]).map(([, options]) => options);
  const out = rounds.map((round) => round.eliminated).filter((gone) => gone.length > 0);
  return flattened([...last, ...out.reverse()]);
};

const inRounds = ({ rounds }: AlternativeVoteOutcome): Json => ({
  ranking: outOrder(rounds),
  rounds: rounds.map((round) => plain(round.tally)),
  publishedRounds: rounds.map((round, index) => ({
    round: index + 1,
    tally: plain(round.tally),
    inactive: round.inactive,
    eliminated: round.eliminated,
    elected: round.elected,
  })),
  eliminationOrder: rounds.flatMap((round) => round.eliminated),
  finalTally: plain(rounds.at(-1)?.tally ?? new Map()),
});

const collapsed = (name: string | undefined): string => (name ?? '').replace(/\s+/g, ' ').trim();

const inStages = ({ quota, stages }: ScottishStvOutcome): Json => ({
  quota,
  stages: stages.map(({ action, option, surplus = 0, votes, nonTransferable }) => ({
    action:
      action === 'first-preferences'
        ? 'Begin Count'
        : action === 'surplus'
          ? `Surplus transferred: ${collapsed(option)} (${fiveDecimals(surplus)})`
          : `Transfer defeated: ${collapsed(option)}`,
    votes: Object.fromEntries([...votes].map(([name, count]) => [name, fiveDecimals(count)])),
    nonTransferable: fiveDecimals(nonTransferable),
  })),
  electedAt: stages.map((stage) => stage.elected),
});

const funded = ({ order, tally, budget, totalCost }: EqualSharesOutcome | GreedyOutcome): Json => ({
  // By name: the cases list what is funded as a set; `order` is the order of choosing.
  winners: [...order].sort(),
  order,
  tally: plain(tally),
  totalCost: toNumber(totalCost),
  unspent: toNumber(minus(budget, totalCost)),
});

const inShares = (outcome: EqualSharesOutcome): Json => {
  const by = (value: (purchase: EqualSharesOutcome['purchases'][number]) => number | undefined) =>
    Object.fromEntries(
      outcome.purchases.flatMap((purchase) => {
        const figure = value(purchase);
        return figure === undefined ? [] : [[purchase.project, figure]];
      }),
    );
  const rounded = (amount: Fraction | null) => (amount === null ? undefined : toRounded(amount, 2));
  const { completion, increment, stopWhenExhaustive } = outcome.settings;
  const steps = { increment: toNumber(increment), stopWhenExhaustive, reruns: outcome.runs };
  return {
    ...funded(outcome),
    payments: by(({ cap }) => toNumber(cap)),
    effectiveVoteCounts: by(({ effectiveVotes }) => rounded(effectiveVotes)),
    perVoterEndowment: toNumber(outcome.perVoter),
    ...(completion === 'add1u' ? { addedByGreedyTopUp: outcome.addedByCompletion } : {}),
    ...(completion === 'add1' || completion === 'add1u' ? steps : {}),
    completion,
    stopped: outcome.stopped,
  };
};

const detail = (outcome: Outcome): Json => {
  switch (outcome.method) {
    case 'condorcet':
      return headToHead(outcome);
    case 'schulze':
      return byPaths(outcome);
    case 'alternative-vote':
      return inRounds(outcome);
    case 'scottish-stv':
      return inStages(outcome);
    case 'equal-shares':
      return inShares(outcome);
    case 'greedy':
      return funded(outcome);
    default:
      return tallied(outcome);
  }
};

/** One run of the recount, in the field names and number formats of `expected` in the public cases. */
export const report = (method: string, outcome: Outcome, options: readonly string[]): Json => ({
  method,
  state: outcome.state,
  winners: winnersOf(outcome),
  ...(outcome.contenders.length > 0 ? { tie: outcome.contenders } : {}),
  ...lotsOf(outcome.ties, options),
  ...stageTiesOf(outcome.ties, options),
  validBallots: outcome.turnout.valid,
  abstentions: outcome.turnout.blank,
  ...(outcome.turnout.void > 0 ? { voidBallots: outcome.turnout.void } : {}),
  ...detail(outcome),
});
