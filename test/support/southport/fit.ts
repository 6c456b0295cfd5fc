import { expect } from 'vitest';
import { askSchema } from '../../../core/features/asks.ts';
import type { View } from '../../../core/view/view.ts';
import { looksRight } from '../looks.ts';
import { buttonsOf, linesIn, linesOf } from './seen.ts';

/** What every view owes its readers: a sentence aloud, buttons told apart by ear, no more of anything than a chat takes. */
export const fitToBeSeen = (view: View): void => {
  expect(view.aloud).toMatch(/\S/);
  const spoken = buttonsOf(view).map((one) => one.spoken);
  expect(new Set(spoken).size, spoken.join(' | ')).toBe(spoken.length);
  for (const { ask, label, spoken: said } of buttonsOf(view)) {
    expect(() => askSchema().parse(ask)).not.toThrow();
    expect(said.startsWith(label), said).toBe(true);
  }
  looksRight(view);
  for (const block of view.blocks) {
    if (block.kind === 'buttons') expect(block.buttons.length).toBeLessThanOrEqual(4);
    if (block.kind === 'rows') expect(block.rows.length).toBeLessThanOrEqual(10);
  }
  for (const line of [view.aloud, ...linesOf(view)]) expect(line).not.toMatch(/!$/);
  for (const line of [view.aloud, ...linesIn(view)])
    expect(line).not.toMatch(/undefined|\[object|person:|pt-|slack:T/);
};
