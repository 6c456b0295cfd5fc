import type { Answer } from '../../../core/model/outcome.ts';
import type { Ask } from '../../../core/model/register.ts';
import { draw, type Renderer } from '../../../core/view/draw.ts';
import type { Button, Span, View } from '../../../core/view/view.ts';

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
  bars: ({ bars }) => bars.map(({ label }) => label),
};
/** A view as its lines are read, its buttons in brackets. */
export const linesIn = (view: View): string[] => draw(plain, view.blocks, undefined).flat();

const words: Drawn = {
  ...plain,
  title: ({ text }) => [text],
  rows: ({ rows }) => rows.map(({ spans }) => flat(spans)),
  buttons: () => [],
};
/** The same without its buttons and its reference. */
export const linesOf = (view: View): string[] => draw(words, view.blocks, undefined).flat();

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
