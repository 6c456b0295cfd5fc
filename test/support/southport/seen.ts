import { expect } from 'vitest';
import { askSchema } from '../../../core/features/asks.ts';
import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import { type Button, draw, type Renderer, type Span, type View } from '../../../core/view/view.ts';

/** Every button of a view, in its order. */
export const buttonsOf = ({ blocks }: View): Button[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'buttons') return [...block.buttons, ...(block.more ?? [])];
    return block.kind === 'rows' ? block.rows.flatMap(({ buttons = [] }) => buttons) : [];
  });
/** What the button of that label asks. */
export const button = (view: View | undefined, label: string): Ask => {
  const found = view && buttonsOf(view).find((one) => one.label === label);
  if (found) return found.ask;
  const labels = view ? buttonsOf(view).map((one) => one.label) : [];
  throw new Error(`no ${label} among ${labels.join(', ')} in ${view?.aloud}`);
};

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
/** A view as its lines are read, its buttons in brackets. */
export const linesIn = (view: View): string[] => draw(plain, view.blocks, undefined).flat();

const words: Drawn = {
  ...plain,
  title: ({ text }) => [text],
  rows: ({ rows }) => rows.map(({ spans }) => flat(spans)),
  buttons: () => [],
  bars: () => [],
};
/** The same without its buttons and its reference. */
export const linesOf = (view: View): string[] => draw(words, view.blocks, undefined).flat();

/** What every view owes its readers: a sentence aloud, buttons told apart by ear, no more of anything than a chat takes. */
export const fitToBeSeen = (view: View): void => {
  expect(view.aloud).toMatch(/\S/);
  const spoken = buttonsOf(view).map((one) => one.spoken);
  expect(new Set(spoken).size, spoken.join(' | ')).toBe(spoken.length);
  for (const { ask, label, spoken: said } of buttonsOf(view)) {
    expect(() => askSchema().parse(ask)).not.toThrow();
    expect(said.startsWith(label), said).toBe(true);
  }
  for (const block of view.blocks) {
    if (block.kind === 'buttons') expect(block.buttons.length).toBeLessThanOrEqual(4);
    if (block.kind === 'rows') expect(block.rows.length).toBeLessThanOrEqual(10);
  }
  for (const line of [view.aloud, ...linesOf(view)]) expect(line).not.toMatch(/!$/);
  for (const line of [view.aloud, ...linesIn(view)])
    expect(line).not.toMatch(/undefined|\[object|person:|pt-|slack:T/);
};

/** The view that an answer is. */
export const viewOf = (answer: Answer): View => {
  if (answer.kind !== 'view') throw new Error(`no view: ${JSON.stringify(answer)}`);
  return answer.view;
};
/** The labels of an answer's buttons. */
export const labelsOf = (answer: Answer): string[] =>
  buttonsOf(viewOf(answer)).map(({ label }) => label);
/** What is read aloud of an answer, which must be something shown. */
export const aloud = (answer: Answer): string => viewOf(answer).aloud;
