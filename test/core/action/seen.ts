import { expect } from 'vitest';
import { askSchema } from '../../../core/features/asks.ts';
import { sentence } from '../../../core/language/saying.ts';
import type { Reply } from '../../../core/model/offer.ts';
import type { Outcome } from '../../../core/model/outcome.ts';
import type { Command } from '../../../core/model/register.ts';
import { type Button, draw, type Renderer, type Span, type View } from '../../../core/view/view.ts';

const replyOf = (outcome: Outcome): Reply => {
  if (!('reply' in outcome)) throw new Error(`no reply: ${outcome.kind}`);
  return outcome.reply;
};
export const said = (outcome: Outcome): string => {
  const { saying, lines = [] } = replyOf(outcome);
  return [saying, ...lines].map((one) => sentence(one, 'en-GB')).join(' ');
};
export const labels = (outcome: Outcome): string[] =>
  (replyOf(outcome).offers ?? []).map(({ label }) => sentence(label, 'en-GB'));
export const pressed = (outcome: Outcome, label: string) => {
  const offer = (replyOf(outcome).offers ?? []).find(
    (one) => sentence(one.label, 'en-GB') === label,
  );
  if (!offer) throw new Error(`no button ${label} among ${labels(outcome).join(', ')}`);
  return offer.ask as Command;
};

export const buttonsIn = (view: View): Button[] =>
  view.blocks.flatMap((block) => {
    if (block.kind === 'buttons') return [...block.buttons, ...(block.more ?? [])];
    return block.kind === 'rows' ? block.rows.flatMap((row) => row.buttons ?? []) : [];
  });
type Drawn = Renderer<string[], undefined>;
const flat = (spans: readonly Span[]) =>
  spans.map((span) => ('text' in span ? span.text : span.name)).join('');
const named = (buttons: readonly Button[], [open, close]: string) =>
  buttons.map(({ label }) => `${open}${label}${close}`);

const plain: Drawn = {
  title: ({ text, ref }) => [ref === undefined ? text : `${text} · ${ref}`],
  text: ({ spans }) => [flat(spans)],
  status: ({ spans }) => [flat(spans)],
  facts: ({ facts }) => facts.map(({ label, value }) => `${label}: ${flat(value)}`),
  rows: ({ rows }) =>
    rows.map(({ spans, buttons = [] }) => [flat(spans), ...named(buttons, '[]')].join(' ')),
  copy: ({ text }) => [text],
  buttons: ({ buttons, more = [] }) => [[...named(buttons, '[]'), ...named(more, '()')].join(' ')],
  bars: ({ title }) => [title],
};
/** A view as its lines are read. */
export const linesIn = (view: View): string[] => draw(plain, view.blocks, undefined).flat();

/** What holds for everything shown: a full sentence, buttons told apart by ear, no more rows or buttons than a chat takes. */
export const expectSound = (view: View): void => {
  expect(view.aloud).toMatch(/\S/);
  const spoken = buttonsIn(view).map((one) => one.spoken);
  expect(new Set(spoken).size, spoken.join(' | ')).toBe(spoken.length);
  for (const { ask: asked } of buttonsIn(view))
    expect(() => askSchema().parse(asked)).not.toThrow();
  for (const block of view.blocks) {
    if (block.kind === 'buttons') expect(block.buttons.length).toBeLessThanOrEqual(4);
    if (block.kind === 'rows') expect(block.rows.length).toBeLessThanOrEqual(10);
  }
  expect(linesIn(view).join('\n')).not.toMatch(/undefined|\[object|person:|pt-southport/);
};
