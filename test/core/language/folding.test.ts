import { describe, expect, it } from 'vitest';
import { fold } from '../../../core/language/normalise.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { text } from './texts.ts';

const many = { numRuns: cases(1500) };

describe('folding', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(text, (said) => {
        const once = fold({ text: said, mentions: [] }).plain;
        expect(fold({ text: once, mentions: [] }).plain).toBe(once);
      }),
      many,
    );
  });

  it('keeps every sign of the copy beside the sign it came from', () => {
    fc.assert(
      fc.property(text, (said) => {
        const { raw, plain, from, to } = fold({ text: said, mentions: [] });
        expect([from.length, to.length]).toEqual([plain.length, plain.length]);
        for (const [at, start] of from.entries()) {
          expect(start).toBeLessThan(to[at] ?? 0);
          expect(start).toBeGreaterThanOrEqual(from[at - 1] ?? 0);
        }
        expect(to.at(-1) ?? 0).toBeLessThanOrEqual(raw.length);
      }),
    );
  });

  it('reads curly, wide and joined signs as plain ones', () => {
    const said = '“Ａ－１７”\u00A0don’t\u200B\r\nn\u0303 — ″ok″';
    expect(fold({ text: said, mentions: [] }).plain).toBe('"A-17" don\'t\nñ - "ok"');
  });
});
