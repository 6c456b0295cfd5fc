import type { Cast, Election, EqualSharesElection, Points } from '../election.ts';
import { compare, type Fraction, fromDecimal, over, whole, ZERO } from '../fraction.ts';
import { type Asked, oneOf, Unsupported } from './asked.ts';
import { FileProblem, funding, positionalPoints } from './ballots.ts';
import { limitOf } from './schema.ts';

/** The money and prices; in a committee of unit costs every seat costs one. */
const moneyOf = ({ file, method, with: given }: Asked) => {
  if (given.unitCosts === true) {
    const seats = given.seats ?? file.seats ?? 1;
    return { budget: whole(seats), costs: new Map(file.options.map((o) => [o, whole(1)])) };
  }
  const { budget, costs: prices } = file;
  if (budget === null || budget === undefined || prices === null || prices === undefined)
    throw new FileProblem(`${method} needs a budget and costs`);
  const costs = new Map(
    file.options.map((option) => {
      const cost = Object.hasOwn(prices, option) ? prices[option] : undefined;
      if (cost === undefined) throw new FileProblem(`${JSON.stringify(option)} has no cost`);
      return [option, cost] as const;
    }),
  );
  return { budget, costs };
};

/** Few voters need finer steps than one unit of money: then a thousandth of the share. */
const FEW_VOTERS = 100;

/** A step in money per vote: as set, or as the number inside a phrase such as "small (e.g. 0.01)". */
const incrementOf = (
  given: Asked['with']['increment'],
  budget: Fraction,
  votes: number,
): Fraction => {
  const written = typeof given === 'string' ? /\d+(\.\d+)?/.exec(given)?.[0] : given;
  if (written !== undefined) {
    const step = fromDecimal(Number(written));
    if (compare(step, ZERO) <= 0 || step.den > 1_000_000n)
      throw new FileProblem('the increment must be above nothing, with at most six decimals');
    return step;
  }
  const fine = votes > 0 && votes < FEW_VOTERS && compare(budget, ZERO) > 0;
  return fine ? over(budget, whole(1000 * votes)) : whole(1);
};

const votesAre = ({ file, with: given }: Asked): EqualSharesElection['votesAre'] => {
  const [first = 'lowest-cost', second, ...rest] = given.tieBreak ?? [];
  const known = second === undefined || second === 'most-votes' || second === 'most-points';
  if (first !== 'lowest-cost' || !known || rest.some((way) => way !== 'lot'))
    throw new Unsupported(
      'ties in equal shares go to the lowest cost, then the most votes, then the lot',
    );
  if (second === undefined) return file.ballotKind === 'points' ? 'points' : 'supporters';
  return second === 'most-points' ? 'points' : 'supporters';
};

const ticksOnly = (ballots: EqualSharesElection['ballots']): EqualSharesElection['ballots'] =>
  ballots.map(({ ballot, votes }) => {
    if ('approve' in ballot) return { ballot, votes };
    const approve = Object.entries(ballot.points).flatMap(([o, points]) => (points > 0 ? [o] : []));
    return { ballot: { approve }, votes };
  });

const equalShares = (asked: Asked): Election => {
  const { file, method, with: given, ties } = asked;
  const money = moneyOf(asked);
  const utility = oneOf('utility', given.utility, ['points*cost', 'cost', 'cardinality']);
  const ballots = funding(file, method);
  const votes = ballots.reduce((sum, cast) => sum + cast.votes, 0);
  return {
    method: 'equal-shares',
    options: file.options,
    ties,
    ...money,
    utility: utility === 'cardinality' ? 'cardinality' : 'cost',
    completion: oneOf('completion', given.completion, ['none', 'add1', 'add1u', 'seq-phragmen']),
    increment: incrementOf(given.increment, money.budget, votes),
    stopWhenExhaustive: given.stopWhenExhaustive ?? true,
    integralStart: given.integralStart ?? false,
    votesAre: votesAre(asked),
    ballots: utility === 'points*cost' ? ballots : ticksOnly(ballots),
  };
};

/** Rankings fund by positions: as many ranks as a ballot may have earn points, the last of them one. */
const greedyBallots = ({ file, method }: Asked) => {
  if (file.ballotKind !== 'ranked') return funding(file, method);
  const longest = file.ballots.reduce(
    (most, ballot) => Math.max(most, 'ranking' in ballot ? ballot.ranking.flat().length : 0),
    0,
  );
  return positionalPoints(
    file,
    method,
    limitOf(file, 'max_length') ?? longest,
  ) satisfies Cast<Points>[];
};

/** A run of greedy funding or of the Method of Equal Shares. Throws FileProblem or Unsupported. */
export const fundingElection = (asked: Asked): Election => {
  const { file, method, with: given, ties } = asked;
  if (method === 'mes' || method === 'equal-shares') return equalShares(asked);
  return {
    method: 'greedy',
    options: file.options,
    ties,
    ...moneyOf(asked),
    measure: oneOf('measure', given.measure, ['votes', 'votes-per-cost']),
    skipUnaffordable: given.skipUnaffordable ?? true,
    ballots: greedyBallots(asked),
  };
};
