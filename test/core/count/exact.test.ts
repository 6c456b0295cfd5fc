import { describe, expect, test } from 'vitest';
import {
  compare,
  floor,
  fraction,
  fromDecimal,
  minus,
  over,
  plus,
  times,
  toNumber,
  toRounded,
  ZERO,
} from '../../../core/counting/fraction.ts';
import { commitmentOf, drawLot } from '../../../core/counting/lot.ts';
import {
  asCap,
  bracketOf,
  dividedRest,
  isShort,
  openPurses,
  surely,
} from '../../../core/counting/purses.ts';
import fc from '../../support/fast-check.ts';
import { hashing } from './cases.ts';

const fractions = fc
  .tuple(fc.integer(), fc.integer({ min: 1, max: 1_000_000 }))
  .map(([num, den]) => fraction(BigInt(num), BigInt(den)));
const positive = fractions.filter(({ num }) => num > 0n);

describe('a fraction', () => {
  test('undoes what it does, in lowest terms', () => {
    fc.assert(
      fc.property(fractions, positive, (a, b) => {
        expect(minus(plus(a, b), b)).toEqual(a);
        expect(times(over(a, b), b)).toEqual(a);
        expect(compare(plus(a, b), a)).toBe(1);
        expect(compare(fraction(floor(a)), a)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('reads decimals as written and prints the nearest double', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 9 }), (digits, places) => {
        const written = Number(`${digits}e-${places}`);
        expect(toNumber(fromDecimal(written))).toBe(written);
      }),
    );
    expect(fromDecimal(1.09)).toEqual(fraction(109n, 100n));
    expect(fromDecimal(1e21)).toEqual(fraction(10n ** 21n));
    expect(toRounded(fraction(33n, 8n), 2)).toBe(4.13);
    expect(toNumber(fraction(-1n, 3n))).toBe(-1 / 3);
    expect(() => over(ZERO, ZERO)).toThrow(RangeError);
  });
});

describe('a bracket', () => {
  const most = 10n ** 10n;
  const amounts = positive.filter(({ num, den }) => num / den < 10n ** 6n);

  test('never contradicts the exact fractions', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.integer({ min: 1, max: 9 }), (share, cost, payers) => {
        const purses = openPurses(share, most);
        const exact = over(cost, fraction(BigInt(payers)));
        const cap = asCap(
          dividedRest(bracketOf(cost, most), { low: 0, gap: 0 }, payers),
          () => exact,
        );
        expect(isShort(purses, 0, 1, cap)).toBe(compare(share, exact) < 0);
        const sure = surely(bracketOf(share, most), 3n, cap.bracket, 2n);
        const truth = compare(times(share, fraction(3n)), times(exact, fraction(2n)));
        if (sure !== 0) expect(sure).toBe(truth);
      }),
    );
  });

  test('given a payment of all there is, then what is left is exactly nothing', () => {
    const share = fraction(1n, 3n);
    const purses = openPurses(share, most);
    const purse = purses.pay(
      0,
      1,
      asCap(bracketOf(share, most), () => share),
    );
    expect(purses.exact(purse)).toEqual(ZERO);
    expect(
      isShort(
        purses,
        purse,
        1,
        asCap(bracketOf(ZERO, most), () => ZERO),
      ),
    ).toBe(false);
  });
});

describe('the lot', () => {
  const secret = 'a secret kept until the poll has closed';
  const lot = { secret, commitment: commitmentOf(secret, hashing), poll: 'P-5' };
  const options = ['Ann', 'Bill', 'Cat', 'Dee'];

  test('is the same for everyone, whatever the order in which the options are put', () => {
    const drawn = drawLot(lot, options, hashing);
    expect(drawn.toSorted()).toEqual(options);
    expect(drawLot(lot, options.toReversed(), hashing)).toEqual(drawn);
  });

  test('is another one for another poll', () => {
    const many = Array.from({ length: 30 }, (_, index) => `option ${index}`);
    expect(drawLot({ ...lot, poll: 'P-6' }, many, hashing)).not.toEqual(
      drawLot(lot, many, hashing),
    );
  });

  test('given a secret that was not committed to, then it is refused', () => {
    expect(() => drawLot({ ...lot, secret: 'changed' }, options, hashing)).toThrow(/commitment/);
  });
});
