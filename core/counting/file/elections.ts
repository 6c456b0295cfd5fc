import type { Election, MarkRules, TieTerms } from '../election.ts';
import { type Asked, oneOf, Unsupported } from './asked.ts';
import { approvals, choices, FileProblem, marks, points, rankings, scores } from './ballots.ts';
import { fundingElection } from './funding-elections.ts';
import { type BallotFile, limitOf } from './schema.ts';

const seatsOf = ({ file, with: given }: Asked): number => given.seats ?? file.seats ?? 1;

const unrankedOf = ({ file }: Asked) =>
  file.unranked === 'ignored' ? ('ignored' as const) : ('tied-last' as const);

/** A ranking without rank numbers cannot skip a rank, so only marks know the limits on skipping. */
const markRules = ({ file, with: given }: Asked): MarkRules => {
  const skipped = given.maxSkippedRanks;
  const limited = file.ballotKind === 'ranked-marks' && typeof skipped === 'number';
  return {
    overvote: oneOf('overvote', given.overvote, [
      'exhaustImmediately',
      'alwaysSkipToNextRank',
      'exhaustIfMultipleContinuing',
    ]),
    duplicate: given.duplicate?.startsWith('exhaust') === true ? 'exhaust' : 'skip',
    maxSkippedRanks: limited ? skipped : Number.POSITIVE_INFINITY,
  };
};

const tallied = (asked: Asked): Election => {
  const rule = asked.with.rule ?? (asked.file.ballotKind === 'points' ? 'dot-voting' : 'approval');
  const top = /^positional (\d{1,3})\.\.1$/.exec(rule)?.[1];
  if (top === undefined)
    return electionOf({
      ...asked,
      method: oneOf('the rule of a tally', rule, ['approval', 'dot-voting', 'plurality', 'score']),
    });
  const { file, method, ties } = asked;
  const ballots = rankings(file, method);
  return {
    method: 'positional',
    options: file.options,
    ties,
    seats: seatsOf(asked),
    top: Number(top),
    ballots,
  };
};

const scoring = (asked: Asked): Election => {
  const { file, method, with: given, ties } = asked;
  oneOf('aggregate', given.aggregate, ['sum']);
  const ballots = scores(file, method);
  const highest = ballots.reduce(
    (most, { ballot }) => Math.max(most, ...Object.values(ballot.scores)),
    0,
  );
  const lowest = ballots.reduce(
    (least, { ballot }) => Math.min(least, ...Object.values(ballot.scores)),
    0,
  );
  const range = file.scoreRange ?? ([lowest, highest] as const);
  return { method: 'score', options: file.options, ties, seats: seatsOf(asked), range, ballots };
};

const stv = (asked: Asked): Election => {
  const { file, method, with: given, ties } = asked;
  if ((given.decimals ?? 5) !== 5) throw new Unsupported('Scottish STV has five decimals');
  oneOf('rounding', given.rounding, ['truncate']);
  const ballots = rankings(file, method);
  return { method: 'scottish-stv', options: file.options, ties, seats: seatsOf(asked), ballots };
};

const motion = (asked: Asked): Election => {
  const { file, method, with: given } = asked;
  const side = (name: string | undefined, place: number): string => {
    const option = name ?? file.options[place];
    if (option === undefined || !file.options.includes(option))
      throw new FileProblem('a motion needs an option for and an option against');
    return option;
  };
  const ties: TieTerms =
    file.ties === undefined ? { ...asked.ties, by: 'casting-vote' } : asked.ties;
  const sides = { for: side(given.for, 0), against: side(given.against, 1) };
  return {
    method: 'motion',
    options: file.options,
    ties,
    ...sides,
    ballots: choices(file, method),
  };
};

const dotLimits = (file: BallotFile, method: string) => {
  if (method !== 'dots') return {};
  const [total, maxPer, minOptions] = ['max_sum_points', 'max_points', 'min_length'].map((key) =>
    limitOf(file, key),
  );
  return {
    ...(total === undefined ? {} : { points: total }),
    ...(maxPer === undefined ? {} : { maxPer }),
    ...(minOptions === undefined ? {} : { minOptions }),
  };
};

/** The election that one run of a file asks for. Throws FileProblem or Unsupported, each one line. */
export const electionOf = (asked: Asked): Election => {
  const { file, method, with: given, ties } = asked;
  const base = { options: file.options, ties, seats: seatsOf(asked) };
  switch (method) {
    case 'motion':
      return motion(asked);
    case 'plurality':
      return { ...base, method, ballots: choices(file, method) };
    case 'approval':
      return { ...base, method, ballots: approvals(file, method) };
    case 'dots':
    case 'dot-voting':
      return {
        ...base,
        method: 'dots',
        limits: dotLimits(file, method),
        ballots: points(file, method),
      };
    case 'tally':
      return tallied(asked);
    case 'score':
      return scoring(asked);
    case 'borda':
      return {
        ...base,
        method,
        last: oneOf('scheme', given.scheme, ['n-1..0', 'n..1']) === 'n..1' ? 1 : 0,
        unranked: oneOf('unranked', given.unranked, ['average', 'zero']),
        ballots: rankings(file, method),
      };
    case 'condorcet':
      return { ...base, method, unranked: unrankedOf(asked), ballots: rankings(file, method) };
    case 'schulze':
      return {
        ...base,
        method,
        strength: oneOf('strength', given.strength, ['winning-votes', 'margins']),
        unranked: unrankedOf(asked),
        ballots: rankings(file, method),
      };
    case 'irv':
    case 'alternative-vote':
      return {
        ...base,
        method: 'alternative-vote',
        rules: markRules(asked),
        batchElimination: given.batchElimination ?? false,
        // RCTab's name for the heap of undeclared write-ins; its audited counts put it out first.
        writeIns: given.undeclaredWriteIns ?? 'Undeclared Write-ins',
        ballots: marks(file, method),
      };
    case 'stv-scottish':
    case 'scottish-stv':
      return stv(asked);
    case 'pb-greedy':
    case 'greedy':
    case 'mes':
    case 'equal-shares':
      return fundingElection(asked);
    default:
      throw new Unsupported(`${method} is not among the methods counted here`);
  }
};
