import { describe, expect, it } from 'vitest';
import { sameTitle, titleKey, withoutHidden } from '../../core/lib/same-title.ts';
import fc from '../support/fast-check.ts';

describe('two titles look the same to a reader', () => {
  it.each([
    ['Fix the gate', 'fix  the gate.'],
    ['Pier', 'Pi\u200Ber'],
    ['Kids’ play area', "Kids' play area"],
    ['“Best” plan', '"Best" plan'],
    ['10–12', '10-12'],
    ['Café', 'Cafe\u0301'],
    ['Which first?', 'Which first'],
    ['ＡＢＣ', 'abc'],
  ])('%s and %s', (one, other) => {
    expect(sameTitle(one, other)).toBe(true);
  });

  it.each([
    ['A', 'A+'],
    ['A+', 'A-'],
    ['C', 'C#'],
    ['C', 'C++'],
    ['50', '50%'],
    ['10-12', '10.12'],
    ['£50', '$50'],
    ['👍', '👎'],
    ['1/2', '12'],
  ])('but not %s and %s', (one, other) => {
    expect(sameTitle(one, other)).toBe(false);
  });

  it('whatever stands in them, the key of a key is the key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(titleKey(titleKey(text))).toBe(titleKey(text));
      }),
    );
  });

  it('signs that nobody sees are taken out, and those that hold an emoji together stay', () => {
    expect(withoutHidden('Pay \u202Egpj.exe\u200B now\uFEFF')).toBe('Pay gpj.exe now');
    expect(withoutHidden('👩\u200D🌾 and 👩🏽\u200D🌾')).toBe('👩\u200D🌾 and 👩🏽\u200D🌾');
    expect(withoutHidden('Pi\u200Der')).toBe('Pier');
  });
});
