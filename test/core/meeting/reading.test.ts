import { describe, expect, it } from 'vitest';
import { askSchema } from '../../../core/features/asks.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { growth } from '../../support/growth.ts';
import { read } from '../../support/reading.ts';
import { world } from '../language/table.ts';
import { text } from '../language/texts.ts';

/** Words of which lines about meetings are made, in any order. */
const words = fc.constantFrom(
  ...'schedule next list agenda add attend yes apologies sorry no move cancel minutes M-3 m3 for @sam: Thursday 14 January 2027 10:00 10am-12 at 5 in Town Hall every 3 months monthly second of until noon half five 31/04 to'.split(
    ' ',
  ),
);
const line = fc.oneof(
  text,
  fc.array(words, { maxLength: 14 }).map((some) => some.join(' ')),
);
const asksIn = (typed: string) => {
  const understood = read({ text: `meeting ${typed}`, mentions: [] }, world);
  if (understood.kind === 'ask') {
    return [understood.ask, ...(understood.offers ?? []).map(({ ask }) => ask)];
  }
  return (understood.reply.offers ?? []).map(({ ask }) => ask);
};

describe('any line about meetings', () => {
  it('is read without a fault, and gives only asks that come through', () => {
    fc.assert(
      fc.property(line, (typed) => {
        for (const ask of asksIn(typed)) {
          const parsed = askSchema().safeParse(JSON.parse(JSON.stringify(ask)));
          expect(parsed.error?.message).toBeUndefined();
        }
      }),
      { numRuns: cases(2000) },
    );
  });

  it('costs no more to read than the square of its length', () => {
    // Between the sixteen of a square and the 64 of a cube.
    const square = 40;
    for (const word of ['Friday ', '14 January 2027 ', 'every 3 months ', '10:00 ', '- '])
      expect(
        growth((size) => asksIn(word.repeat(size).slice(0, size)), 740, square),
        word,
      ).toBeLessThan(square);
  });
});
