import { describe, expect, it } from 'vitest';
import { distance, nearest } from '../../../core/language/nearest.ts';
import fc from '../../support/fast-check.ts';

describe('a near miss', () => {
  it('counts letters put in, left out, taken for another and changed over', () => {
    expect(distance('done', 'dnoe')).toBe(1);
    expect(distance('partnershp', 'partnership')).toBe(1);
    expect(distance('kitten', 'sitting')).toBe(3);
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(distance(a, b)).toBe(distance(b, a));
        expect(distance(a, b) === 0).toBe(a === b);
        expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });

  it('is one slip in a short word and two in a long one', () => {
    expect(nearest('dnoe', ['done'])).toBe('done');
    expect(nearest('dnoee', ['done'])).toBeUndefined();
    expect(nearest('partnrshp', ['partnership'])).toBe('partnership');
    expect(nearest('done', ['done', 'dine'])).toBeUndefined();
    expect(nearest('jane', ['june'], { shortSwaps: true })).toBeUndefined();
    expect(nearest('jnue', ['june'], { shortSwaps: true })).toBe('june');
  });
});
