import { expect } from 'vitest';
import type { Button, View } from '../../../core/view/view.ts';

/** Every button of a view, in its order. */
export const buttonsOf = ({ blocks }: View): Button[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'buttons') return [...block.buttons, ...(block.more ?? [])];
    return block.kind === 'rows' ? block.rows.flatMap(({ buttons = [] }) => buttons) : [];
  });

/** A view as its reader sees it, a line a block or row. */
export const linesOf = ({ blocks }: View): string[] => {
  const spans = (all: readonly { text?: string; name?: string }[]) =>
    all.map(({ text, name }) => text ?? name ?? '').join('');
  return blocks.flatMap((block): string[] => {
    switch (block.kind) {
      case 'title':
      case 'copy':
        return [block.text];
      case 'text':
      case 'status':
        return [spans(block.spans)];
      case 'facts':
        return block.facts.map(({ label, value }) => `${label}: ${spans(value)}`);
      case 'rows':
        return block.rows.map((row) => spans(row.spans));
      default:
        return [];
    }
  });
};

/** What every view owes its readers: a sentence aloud, spoken names told apart, limits kept. */
export const fitToBeSeen = (view: View): void => {
  expect(view.aloud.trim()).not.toBe('');
  const spoken = buttonsOf(view).map((button) => button.spoken);
  expect(new Set(spoken).size).toBe(spoken.length);
  for (const { label, spoken: said } of buttonsOf(view)) {
    expect(said.startsWith(label)).toBe(true);
  }
  for (const block of view.blocks) {
    if (block.kind === 'rows') expect(block.rows.length).toBeLessThanOrEqual(10);
    if (block.kind === 'buttons') expect(block.buttons.length).toBeLessThanOrEqual(4);
  }
  for (const line of [view.aloud, ...linesOf(view)]) {
    expect(line).not.toMatch(/person:|pt-|undefined|\[object|slack:T|!$/);
  }
};
