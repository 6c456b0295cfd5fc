import { describe, expect, it } from 'vitest';
import { figureOf, ruleFrom } from '../../../core/features/terms/figure.ts';
import type { Quorum } from '../../../core/model/clauses.ts';
import { seatsNeeded } from '../../../core/subject/terms.ts';
import fc from '../../support/fast-check.ts';

/** How many are needed, reckoned anew: the least whole number that is not below the fraction, or above it. */
const reckoned = (top: number, bottom: number, over: boolean, of: number): bigint => {
  const [a, b, n] = [BigInt(top), BigInt(bottom), BigInt(of)];
  let needed = 0n;
  while (over ? needed * b <= n * a : needed * b < n * a) needed += 1n;
  return needed;
};
const share = (top: number, bottom: number, over = false): Quorum => ({
  by: 'share',
  top,
  bottom,
  ...(over ? { over: true } : {}),
});

describe('a quorum', () => {
  it.each([
    ['7 %', 100, 7],
    ['15 %', 10, 2],
    ['half', 7, 4],
    ['half', 8, 4],
    ['more than half', 8, 5],
    ['more than half', 7, 4],
    ['a third of the seats', 7, 3],
    ['two thirds', 9, 6],
    ['two-thirds', 10, 7],
    ['2/3', 7, 5],
    ['33.3 %', 1000, 333],
    ['50 per cent', 5, 3],
    ['all', 7, 7],
    ['half', 0, 0],
  ])('of %s of %i seats is %i', (figure, of, needed) => {
    const rule = ruleFrom('share', figure, false);
    if (rule === undefined || rule === 'unread' || rule.rule !== 'quorum') throw new Error(figure);
    expect(seatsNeeded(rule.quorum, of)).toBe(needed);
  });

  it('is rounded up exactly, whatever the share and the seats', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 1, max: 10_000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.boolean(),
        (one, other, of, over) => {
          const [top, bottom] = one < other ? [one, other] : [other, one];
          expect(BigInt(seatsNeeded(share(top, bottom, over), of))).toBe(
            reckoned(top, bottom, over, of),
          );
        },
      ),
    );
  });

  it.each([
    ['share', 'most of us'],
    ['share', '3/2'],
    ['share', '0 %'],
    ['share', '101 %'],
    ['share', 'more than all'],
    ['share', '1/0'],
    ['seats', 'half'],
    ['seats', '0'],
    ['seats', '501'],
    ['seats', '4.5'],
    ['kinds', 'police'],
    ['kinds', ''],
    ['days', '91'],
    ['working-days', 'soon'],
  ] as const)('a figure that is none for its rule is said to be so: %s, %s', (kind, figure) => {
    expect(ruleFrom(kind, figure, false)).toBe('unread');
  });

  it.each([
    ['share', 'more than 1/2', true],
    ['share', '7/100', false],
    ['seats', '4', true],
    ['kinds', 'councillor, community', false],
    ['chair', '', false],
    ['days', '7', false],
    ['working-days', '5', false],
  ] as const)('opens in its form as it was written: %s, %s', (kind, figure, all) => {
    const rule = ruleFrom(kind, figure, all);
    if (rule === undefined || rule === 'unread') throw new Error(kind);
    const shown = figureOf(rule);
    expect(shown.kind).toBe(kind);
    expect(ruleFrom(shown.kind, shown.figure, shown.all === true)).toEqual(rule);
  });
});
