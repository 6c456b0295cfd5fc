import type { EqualSharesElection } from './election.ts';
import { lossesOf } from './equal-shares-losses.ts';
import { buy, type Market, type Run } from './equal-shares-run.ts';
import {
  compare,
  type Fraction,
  floor,
  fraction,
  minus,
  over,
  plus,
  times,
  ZERO,
} from './fraction.ts';
import {
  costOf,
  type Desk,
  inGroups,
  openDesk,
  projectTie,
  type Taken,
  takeInOrder,
} from './funding.ts';
import { orders } from './orders.ts';
import type { EqualSharesOutcome, Purchase } from './outcome.ts';
import type { Project } from './payment-cap.ts';
import { fillUp } from './phragmen.ts';
import { stateOf } from './ties.ts';

/** Re-runs times backers looked at; beyond it the increment is too small to be meant. */
const MOST_WORK = 60_000_000;

interface Ended {
  readonly run: Run;
  readonly share: Fraction;
  readonly runs: number;
  readonly increment: Fraction;
  readonly stopped: EqualSharesOutcome['stopped'];
  /** Ties in runs that were not the last: whether such a run ended the count may have hung on them. */
  readonly earlier: Run['ties'];
}

const boughtCost = ({ bought }: Run): bigint => costOf(bought.map(({ project }) => project));

const unbought = (desk: Desk, { bought }: Run): Project[] => {
  const have = new Set(bought.map(({ project }) => project));
  return desk.projects.filter((project) => project.backers.length > 0 && !have.has(project));
};

const isExhaustive = (desk: Desk, run: Run, utility: Market['utility']): boolean => {
  const left = desk.budget - boughtCost(run);
  return unbought(desk, run).every(
    ({ cost }) => cost > left || (cost === 0n && utility === 'cost'),
  );
};

/** A step as large as the share itself would overshoot at once: then a thousandth of the share. */
const stepOf = (election: EqualSharesElection, share: Fraction): Fraction =>
  compare(share, ZERO) > 0 && compare(election.increment, share) >= 0
    ? over(share, fraction(1000n))
    : election.increment;

/** Add-1: run again from scratch with a larger share until nothing else fits or the next overspends. */
const addOne = (
  election: EqualSharesElection,
  desk: Desk,
  market: Market,
  first: Fraction,
): Ended => {
  const unit = fraction(desk.unit);
  const increment = stepOf(election, over(first, unit));
  const step = times(increment, unit);
  if (compare(step, ZERO) <= 0) throw new RangeError('the increment must be more than nothing');
  const work = desk.projects.reduce((sum, { backers }) => sum + backers.length, 200);
  let [share, run] = [first, buy(market, first)];
  const earlier: Run['ties'][number][] = [];
  for (let runs = 1; ; runs++) {
    if (election.stopWhenExhaustive && isExhaustive(desk, run, market.utility))
      return { run, share, runs, increment, stopped: 'exhaustive', earlier };
    if (runs * work > MOST_WORK)
      throw new RangeError('the increment is too small for this budget: too many re-runs');
    const more = plus(share, step);
    const next = buy(market, more);
    if (boughtCost(next) > desk.budget) {
      earlier.push(...next.ties);
      return { run, share, runs, increment, stopped: 'next-overspends', earlier };
    }
    earlier.push(...run.ties);
    [share, run] = [more, next];
  }
};

const purchasesOf = ({ bought }: Run, desk: Desk, utility: Market['utility']): Purchase[] =>
  bought.map(({ project, cap, paidLess }) => {
    const exact = cap.exact();
    const worth = fraction(utility === 'cost' ? project.cost : desk.unit);
    return {
      project: project.option,
      cost: fraction(project.cost, desk.unit),
      cap: over(exact, fraction(desk.unit)),
      effectiveVotes: compare(exact, ZERO) === 0 ? null : over(worth, exact),
      supporters: project.backers.reduce((sum, { votes }) => sum + votes, 0),
      paidLess,
    };
  });

/** Most votes first, then the cheaper; equals in both are for the lot. */
const byVotes = (a: Project, b: Project): number =>
  b.support - a.support || (a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : 0);

const complete = (
  election: EqualSharesElection,
  desk: Desk,
  run: Run,
  lot: readonly string[],
): Pick<Taken, 'taken' | 'ties'> => {
  const left = desk.budget - boughtCost(run);
  const open = unbought(desk, run);
  const groupsOf = (projects: readonly Project[]) => inGroups(projects, byVotes, lot);
  if (election.completion === 'add1u') return takeInOrder(groupsOf(open), left, true);
  const fills = election.completion === 'seq-phragmen' && desk.turnout.valid > 0;
  if (!fills) return { taken: [], ties: [] };
  const loads = Array.from(run.purseOf, (purse) => minus(ZERO, run.purses.exact(purse)));
  const backed = fillUp(open, loads, left, groupsOf);
  // A committee is filled to its last seat, by the lot when nobody backs whoever is left.
  const unbacked = desk.projects.filter(({ backers }) => backers.length === 0);
  const rest = takeInOrder(groupsOf(unbacked), left - costOf(backed.taken), true);
  return { taken: [...backed.taken, ...rest.taken], ties: [...backed.ties, ...rest.ties] };
};

const start = (election: EqualSharesElection, desk: Desk): Fraction => {
  const share = fraction(desk.budget, BigInt(Math.max(desk.turnout.valid, 1)));
  if (!election.integralStart) return share;
  return fraction(floor(over(share, fraction(desk.unit))) * desk.unit);
};

const runAll = (election: EqualSharesElection, desk: Desk, market: Market): Ended => {
  const share = start(election, desk);
  const backed = desk.projects.filter(({ backers }) => backers.length > 0);
  const once = { share, runs: 1, increment: election.increment, earlier: [] };
  const addsOne = election.completion === 'add1' || election.completion === 'add1u';
  if (!addsOne || desk.turnout.valid === 0)
    return { run: buy(market, share), ...once, stopped: 'single-run' };
  if (costOf(backed) > desk.budget) return addOne(election, desk, market, share);
  const all = inGroups(backed, byVotes, market.lot).flat();
  const none = buy({ ...market, projects: [] }, share);
  const free = { bracket: { low: 0, gap: 0 }, exact: () => ZERO };
  const bought = all.map((project) => ({ project, cap: free, paidLess: 0 }));
  return { run: { ...none, bought }, ...once, stopped: 'all-fit' };
};

const fundedBy = (election: EqualSharesElection, desk: Desk, market: Market) => {
  const ended = runAll(election, desk, market);
  const completion = complete(election, desk, ended.run, market.lot);
  const added = completion.taken.map(({ option }) => option);
  const purchased = ended.run.bought.map(({ project }) => project.option);
  return { ended, completion, added, funded: [...purchased, ...added] };
};

/** Of so few backed projects every order of the lot is tried; of more, each tie of the last run waits for it. */
const few = 5;

/**
 * The ties that wait for the lot. Where it has not been drawn and every order of it would fund the same, nothing
 * hangs on it; a tie in an earlier run counts too, for it may have made that run the last.
 */
const waitingTies = (
  { run, earlier }: Ended,
  funded: readonly string[],
  counted: { readonly election: EqualSharesElection; readonly desk: Desk; readonly market: Market },
): Run['ties'] => {
  const { election, desk, market } = counted;
  const backed = desk.projects.filter(({ backers }) => backers.length > 0);
  const [tie] = [...run.ties, ...earlier];
  if (!tie || election.ties.lot !== undefined || backed.length > few) return run.ties;
  const names = (options: readonly string[]) => options.toSorted().join('\n');
  const rest = market.lot.filter((option) => !backed.some((one) => one.option === option));
  const same = orders(backed.map(({ option }) => option)).every((order) => {
    const drawn = fundedBy(election, desk, { ...market, lot: [...order, ...rest] });
    return names(drawn.funded) === names(funded);
  });
  if (same) return [];
  return run.ties.length > 0 ? run.ties : [tie];
};

/**
 * Method of Equal Shares (Peters, Pierczyński, Skowron 2021; ties as equalshares.net): every vote gets
 * an equal share; the project with the most effective votes is bought by its supporters alike, again
 * and again; then the completion. All settings are part of the outcome. Throws a RangeError on an
 * increment that is not above nothing or that would need too many re-runs.
 */
export const equalShares = (election: EqualSharesElection): EqualSharesOutcome => {
  const desk = openDesk(election, election.votesAre);
  const lot = election.ties.lot ?? election.options;
  const market: Market = {
    projects: desk.projects,
    sheets: desk.sheets,
    votes: Math.max(desk.turnout.valid, 1),
    utility: election.utility,
    lot,
  };
  const { ended, completion, added, funded } = fundedBy(election, desk, market);
  const { run, share, runs, increment, stopped } = ended;
  const waiting = waitingTies(ended, funded, { election, desk, market });
  const names = new Set(funded);
  const ties = [
    ...waiting.map(({ tied, chosen }) => projectTie(tied, [chosen], election.ties)),
    ...completion.ties.map((tied) => projectTie(tied, completion.taken, election.ties)),
  ];
  const total = costOf(desk.projects.filter(({ option }) => names.has(option)));
  return {
    method: 'equal-shares',
    state: stateOf(desk.turnout.valid, ties),
    winners: funded,
    contenders: [],
    open: 0,
    seats: funded.length,
    ties,
    turnout: desk.turnout,
    losses: lossesOf(desk, run, names, election.utility),
    order: funded,
    tally: desk.tally,
    budget: election.budget,
    totalCost: fraction(total, desk.unit),
    purchases: stopped === 'all-fit' ? [] : purchasesOf(run, desk, election.utility),
    perVoter: over(share, fraction(desk.unit)),
    runs,
    stopped,
    settings: {
      completion: election.completion,
      increment,
      stopWhenExhaustive: election.stopWhenExhaustive,
    },
    addedByCompletion: added,
  };
};
