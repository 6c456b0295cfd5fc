import { describe, expect, it } from 'vitest';
import { isQuoted, quoted } from '../../../core/features/poll/reads/quotes.ts';
import { typedText } from '../../../core/language/line.ts';
import { normalise } from '../../../core/language/normalise.ts';
import { growth } from '../../support/growth.ts';
import { linear } from '../../support/patterns.ts';

const lineOf = (text: string) => normalise({ text, mentions: [] });
const inside = (text: string) => quoted(lineOf(text)).inside.map(typedText);

describe('single quotes round options', () => {
  it.each([
    ["'Single?' 'A' 'B' until Friday", ['Single?', 'A', 'B']],
    ['‘Single?’ ‘A’ ‘B’', ['Single?', 'A', 'B']],
    [
      "'Residents' parking?' 'Yes' 'No, it isn't' until 8 January",
      ["Residents' parking?", 'Yes', "No, it isn't"],
    ],
    ["'Which?', 'St John's', 'The scouts''", ['Which?', "St John's", 'The scouts']],
    ["'Which?' 'A' 'Councillors' bays' until Friday", ['Which?', 'A', "Councillors' bays"]],
  ])('%s', (line, words) => {
    expect(isQuoted(lineOf(line).plain)).toBe(true);
    expect(inside(line)).toEqual(words);
  });

  it.each([
    "What's first? Sam's, Pat's or Joy's",
    "'Tis the season: lights or tree?",
    "Is it the 'big' one or the 'small' one?",
  ])('an apostrophe is none: %s', (line) => {
    expect(isQuoted(lineOf(line).plain)).toBe(false);
  });

  it('double ones are as they were', () => {
    expect(inside('"What\'s first?" "Sam\'s" "Pat\'s"')).toEqual([
      "What's first?",
      "Sam's",
      "Pat's",
    ]);
  });

  it('costs no more than its length', () => {
    const hard = (size: number) => {
      isQuoted(`'${"' ".repeat(size)}`);
      isQuoted(`'a${' '.repeat(2 * size)}'b`);
    };
    expect(growth(hard, 5_000)).toBeLessThan(linear);
  });
});
