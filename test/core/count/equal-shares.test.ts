import { describe, expect, test } from 'vitest';
import type { EqualSharesElection } from '../../../core/counting/election.ts';
import { equalShares } from '../../../core/counting/equal-shares.ts';
import {
  compare,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  times,
  whole,
  ZERO,
} from '../../../core/counting/fraction.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { equalSharesElections } from './elections.ts';

/**
 * The rule again, as plainly as it can be put: one purse a vote, every payment an exact fraction, every
 * project looked at in every round. It shares nothing with the count but the arithmetic.
 */
const plainly = (election: EqualSharesElection) => {
  const voters = election.ballots.flatMap(({ ballot, votes }) => {
    const given =
      'approve' in ballot
        ? ballot.approve.map((option) => [option, 1] as const)
        : Object.entries(ballot.points);
    const likes = new Map(given.filter(([, points]) => points > 0));
    return likes.size === 0 ? [] : Array.from({ length: votes }, () => likes);
  });
  const costOf = (option: string): Fraction => election.costs.get(option) ?? ZERO;
  const share = voters.length === 0 ? ZERO : over(election.budget, whole(voters.length));
  const purses = voters.map(() => share);
  const support = (option: string): number =>
    voters.reduce((sum, likes) => {
      const points = likes.get(option) ?? 0;
      return sum + (election.votesAre === 'points' ? points : Math.min(points, 1));
    }, 0);
  const capOf = (option: string): Fraction | undefined => {
    const backers = voters
      .map((likes, voter) => ({ money: purses[voter] ?? ZERO, points: likes.get(option) ?? 0 }))
      .filter(({ points }) => points > 0)
      .map((backer) => ({ ...backer, limit: over(backer.money, whole(backer.points)) }))
      .sort((a, b) => compare(a.limit, b.limit));
    let rest = costOf(option);
    let points = backers.reduce((sum, backer) => sum + backer.points, 0);
    for (const backer of backers) {
      const cap = over(rest, whole(points));
      if (compare(cap, backer.limit) <= 0) return cap;
      rest = minus(rest, backer.money);
      points -= backer.points;
    }
    return undefined;
  };
  const order: string[] = [];
  for (;;) {
    const offers = election.options.flatMap((option, place) => {
      const cost = costOf(option);
      const cap = order.includes(option) ? undefined : capOf(option);
      if (cap === undefined || (election.utility === 'cost' && compare(cost, ZERO) === 0))
        return [];
      const price = election.utility === 'cost' ? over(cap, cost) : cap;
      return [{ option, place, cost, cap, price }];
    });
    const [best] = offers.sort(
      (a, b) =>
        compare(a.price, b.price) ||
        compare(a.cost, b.cost) ||
        support(b.option) - support(a.option) ||
        a.place - b.place,
    );
    if (best === undefined) return { order, purses };
    voters.forEach((likes, voter) => {
      const due = times(best.cap, whole(likes.get(best.option) ?? 0));
      const money = purses[voter] ?? ZERO;
      purses[voter] = minus(money, compare(money, due) < 0 ? money : due);
    });
    order.push(best.option);
  }
};

/** Points as ticks, so that what each supporter pays is the cap itself. */
const onlyTicks = (election: EqualSharesElection): EqualSharesElection => ({
  ...election,
  ballots: election.ballots.map(({ ballot, votes }) => ({
    ballot: 'approve' in ballot ? ballot : { approve: Object.keys(ballot.points) },
    votes,
  })),
});

const spent = (election: EqualSharesElection, order: readonly string[]): Fraction =>
  order.reduce((sum, option) => plus(sum, election.costs.get(option) ?? ZERO), ZERO);

describe('Equal Shares', () => {
  test('buys what the rule put plainly buys, in the same order', () => {
    fc.assert(
      fc.property(equalSharesElections, (given) => {
        const election = { ...given, completion: 'none' as const, integralStart: false };
        expect(equalShares(election).order).toEqual(plainly(election).order);
      }),
      { numRuns: cases(3000) },
    );
  });

  test('never overspends, whatever the completion', () => {
    fc.assert(
      fc.property(equalSharesElections, (election) => {
        const outcome = equalShares(election);
        expect(compare(outcome.totalCost, election.budget)).toBeLessThanOrEqual(0);
        expect(compare(outcome.totalCost, spent(election, outcome.order))).toBe(0);
      }),
      { numRuns: cases(2000) },
    );
  });

  test('takes the same from each supporter who has it, and together exactly the cost', () => {
    fc.assert(
      fc.property(equalSharesElections, (given) => {
        const election = onlyTicks({ ...given, completion: 'none', integralStart: false });
        const { purses, order } = plainly(election);
        const left = purses.reduce((sum, money) => plus(sum, money), ZERO);
        const paid = purses.length === 0 ? ZERO : minus(election.budget, left);
        expect(compare(paid, spent(election, order))).toBe(0);
        for (const purchase of equalShares(election).purchases) {
          const full = times(purchase.cap, whole(purchase.supporters - purchase.paidLess));
          const missing = compare(full, purchase.cost);
          if (purchase.paidLess === 0) expect(missing).toBe(0);
          else expect(missing).toBeLessThanOrEqual(0);
        }
      }),
      { numRuns: cases(2000) },
    );
  });

  test('add-1 leaves nothing that fits, unless one step more would overspend', () => {
    fc.assert(
      fc.property(equalSharesElections, (given) => {
        const election = { ...given, completion: 'add1' as const, stopWhenExhaustive: true };
        const outcome = equalShares(election);
        if (outcome.stopped !== 'exhaustive') return;
        const left = minus(election.budget, outcome.totalCost);
        for (const { option, reason } of outcome.losses)
          if (reason.code === 'supporters-money')
            expect(compare(election.costs.get(option) ?? ZERO, left)).toBe(1);
      }),
    );
  });

  const district = (completion: EqualSharesElection['completion'], stop: boolean) =>
    equalShares({
      method: 'equal-shares',
      options: ['Park', 'Library', 'Crossing'],
      ties: { by: 'lot' },
      budget: whole(100),
      costs: new Map([
        ['Park', whole(60)],
        ['Library', whole(50)],
        ['Crossing', whole(30)],
      ]),
      utility: 'cost',
      completion,
      increment: fraction(1n, 2n),
      stopWhenExhaustive: stop,
      integralStart: false,
      votesAre: 'supporters',
      ballots: [
        { ballot: { approve: ['Park'] }, votes: 6 },
        { ballot: { approve: ['Library'] }, votes: 2 },
        { ballot: { approve: ['Crossing'] }, votes: 2 },
      ],
    });

  test('given ten voters and no completion, then only what the shares can pay is bought', () => {
    expect(district('none', true)).toMatchObject({ order: ['Park'], stopped: 'single-run' });
  });

  test('given add-1, then the share rises until the crossing is bought and nothing else fits', () => {
    const outcome = district('add1', true);
    expect(outcome).toMatchObject({ order: ['Park', 'Crossing'], stopped: 'exhaustive', runs: 11 });
    expect(outcome.perVoter).toEqual(whole(15));
  });

  test('given that it does not stop when exhaustive, then it goes on until it would overspend', () => {
    const outcome = district('add1', false);
    expect(outcome).toMatchObject({ order: ['Park', 'Crossing'], stopped: 'next-overspends' });
    expect(outcome.perVoter).toEqual(fraction(49n, 2n));
    expect(outcome.settings.stopWhenExhaustive).toBe(false);
  });

  test('given an increment far too small for the money, then it refuses instead of running for ever', () => {
    const election = {
      method: 'equal-shares',
      options: ['Park', 'Library', 'Castle'],
      ties: { by: 'lot' },
      budget: whole(1_000_000_000),
      costs: new Map([
        ['Park', whole(900_000_000)],
        ['Library', whole(1)],
        ['Castle', whole(2_000_000_000)],
      ]),
      utility: 'cost',
      completion: 'add1',
      increment: fraction(1n, 1_000_000n),
      stopWhenExhaustive: true,
      integralStart: false,
      votesAre: 'supporters',
      ballots: [
        { ballot: { approve: ['Park'] }, votes: 1 },
        { ballot: { approve: ['Library', 'Castle'] }, votes: 1 },
      ],
    } as const satisfies EqualSharesElection;
    expect(() => equalShares(election)).toThrow(/increment is too small/);
  });
});
