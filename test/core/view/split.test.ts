import { describe, expect, it } from 'vitest';
import { type Room, splitView } from '../../../core/view/split.ts';
import type { Block, View } from '../../../core/view/view.ts';
import fc, { cases } from '../../support/fast-check.ts';
import { views } from '../../support/teams/views.ts';

const sizeOf = (block: Block) => [JSON.stringify(block).length, 1];
const room = (most: number): Room => ({ most: [most, 8], sizeOf });
const goesOn = (part: number, parts: number) => `Part ${part} of ${parts}.`;
/** Everything that stands in the blocks, in order, without what says which part it is. */
const said = (parts: readonly View[]): string => {
  const found: string[] = [];
  const own = parts.flatMap(({ blocks }, index) => (index === 0 ? blocks : blocks.slice(1)));
  JSON.stringify(own, (key, value) => {
    if (/^(text|name|spoken|title)$/.test(key) && typeof value === 'string') found.push(value);
    return value;
  });
  return found.join('');
};

describe('a view in as many messages as hold it', () => {
  it('has every word once and in order', () => {
    fc.assert(
      fc.property(views, fc.integer({ min: 100, max: 20_000 }), (view, most) => {
        const long = { ...view, blocks: [...view.blocks, ...view.blocks, ...view.blocks] };
        expect(said(splitView(long, room(most), goesOn))).toBe(said([long]));
      }),
      { numRuns: cases(100) },
    );
  });

  it('holds no more in a message than goes into one', () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      spans: [{ kind: 'text' as const, text: `Row ${at} ${'and more '.repeat(20)}` }],
    }));
    const text = Array.from({ length: 400 }, (_, at) => `Line ${at} of it`).join('\n');
    const blocks: Block[] = [
      { kind: 'title', text: 'Much' },
      { kind: 'rows', rows },
      { kind: 'copy', text },
      { kind: 'text', spans: [{ kind: 'text', text: 'x'.repeat(9_000) }] },
    ];
    const parts = splitView({ aloud: 'Much.', blocks }, room(4_000), goesOn);
    expect(parts.length).toBeGreaterThan(4);
    for (const [index, { aloud, blocks: held }] of parts.entries()) {
      expect(JSON.stringify(held).length).toBeLessThan(4_200);
      expect(aloud).toBe(index === 0 ? 'Much.' : `Part ${index + 1} of ${parts.length}.`);
    }
    expect(said(parts)).toBe(said([{ aloud: '', blocks }]));
  });

  it('is one message where it fits', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(splitView(view, { most: [1e9, 1e9], sizeOf }, goesOn)).toEqual([view]);
      }),
      { numRuns: cases(50) },
    );
  });
});
