import type { GreedyElection } from './election.ts';
import { fraction } from './fraction.ts';
import { costOf, inGroups, openDesk, projectTie, takeInOrder } from './funding.ts';
import type { GreedyOutcome, Loss } from './outcome.ts';
import type { Project } from './payment-cap.ts';
import { stateOf } from './ties.ts';

/** Above 0 when b comes before a: by votes, or by votes for the money (a free project comes first). */
const behind = (measure: GreedyElection['measure'], a: Project, b: Project): number => {
  if (measure === 'votes') return b.support - a.support;
  const [left, right] = [BigInt(a.support) * b.cost, BigInt(b.support) * a.cost];
  if (a.cost === 0n || b.cost === 0n) return a.cost === b.cost ? 0 : a.cost === 0n ? -1 : 1;
  return left < right ? 1 : left > right ? -1 : 0;
};

/**
 * Greedy funding, the participatory-budget custom (Decidim and Consul count so): most votes first,
 * skipping what no longer fits. A project that nobody backs is not funded.
 */
export const greedy = (election: GreedyElection): GreedyOutcome => {
  const desk = openDesk(election, 'points');
  const lot = election.ties.lot ?? election.options;
  const backed = desk.projects.filter(({ backers }) => backers.length > 0);
  const groups = inGroups(backed, (a, b) => behind(election.measure, a, b), lot);
  const {
    taken,
    leftAt,
    ties: level,
  } = takeInOrder(groups, desk.budget, election.skipUnaffordable);
  const order = taken.map(({ option }) => option);
  const ties = level.map((group) => projectTie(group, taken, election.ties));
  const money = (amount: bigint) => fraction(amount, desk.unit);
  const losses = desk.projects.flatMap(({ option, cost }): Loss[] => {
    if (order.includes(option)) return [];
    const left = leftAt.get(option);
    if (left === undefined) return [{ option, reason: { code: 'no-support' } }];
    return [{ option, reason: { code: 'does-not-fit', cost: money(cost), left: money(left) } }];
  });
  return {
    method: 'greedy',
    state: stateOf(desk.turnout.valid, ties),
    winners: order,
    contenders: [],
    open: 0,
    seats: order.length,
    ties,
    turnout: desk.turnout,
    losses,
    order,
    tally: desk.tally,
    budget: election.budget,
    totalCost: money(costOf(taken)),
  };
};
