import { expect, it } from 'vitest';
import { shardOf, shards } from '../../core/engine/due-shards.ts';
import fc, { cases } from '../support/fast-check.ts';

it('puts every name in one of the parts that are asked', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(shardOf(name)).toBeGreaterThanOrEqual(0);
      expect(shardOf(name)).toBeLessThan(shards);
    }),
    { numRuns: cases(2000) },
  );
});

it('uses all of them', () => {
  const names = Array.from({ length: 400 }, (_, number) => `pt-abc/A-${number}`);
  expect(new Set(names.map(shardOf)).size).toBe(shards);
});
