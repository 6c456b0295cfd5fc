import type { GreedyElection } from './election.ts';
import type { Project } from './equal-shares-run.ts';
import { fraction } from './fraction.ts';
import { costOf, openDesk, takeWhatFits } from './funding.ts';
import type { GreedyOutcome, Loss, Tie } from './outcome.ts';
import { lotCovers, stateOf } from './ties.ts';

/** Above 0 when b comes before a: by votes, or by votes for the money (a free project comes first). */
const behind = (measure: GreedyElection['measure'], a: Project, b: Project): number => {
  if (measure === 'votes') return b.support - a.support;
  const [left, right] = [BigInt(a.support) * b.cost, BigInt(b.support) * a.cost];
  if (a.cost === 0n || b.cost === 0n) return a.cost === b.cost ? 0 : a.cost === 0n ? -1 : 1;
  return left < right ? 1 : left > right ? -1 : 0;
};

/** Equals that the lot or the order of the question had to part, where it made a difference. */
const tiesOf = (
  election: GreedyElection,
  ordered: readonly Project[],
  isTaken: (project: Project) => boolean,
): Tie[] => {
  const ties: Tie[] = [];
  for (let from = 0; from < ordered.length; ) {
    const first = ordered[from];
    const group = ordered.filter((p) => first && behind(election.measure, first, p) === 0);
    const taken = group.filter(isTaken).map(({ option }) => option);
    const between = group.map(({ option }) => option);
    if (taken.length > 0 && taken.length < group.length)
      ties.push({
        over: 'project',
        between,
        chosen: taken,
        end: lotCovers(between, election.ties) ? 'lot' : 'awaiting-lot',
      });
    from += Math.max(group.length, 1);
  }
  return ties;
};

/**
 * Greedy funding, the participatory-budget custom (Decidim and Consul count so): most votes first,
 * skipping what no longer fits. A project that nobody backs is not funded.
 */
export const greedy = (election: GreedyElection): GreedyOutcome => {
  const desk = openDesk(election, 'points');
  const lot = election.ties.lot ?? election.options;
  const backed = desk.projects.filter(({ backers }) => backers.length > 0);
  const ordered = backed.toSorted(
    (a, b) => behind(election.measure, a, b) || lot.indexOf(a.option) - lot.indexOf(b.option),
  );
  const { taken, leftAt } = takeWhatFits(ordered, desk.budget, election.skipUnaffordable);
  const order = taken.map(({ option }) => option);
  const ties = tiesOf(election, ordered, (project) => taken.includes(project));
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
