import { say, sentence } from '../../core/language/saying.ts';
import { localeOf } from '../../core/model/locale.ts';
import { drawnBar } from '../../core/view/bar.ts';
import { draw, type Renderer } from '../../core/view/draw.ts';
import { markedSpans } from '../../core/view/mark.ts';
import type { Block, Button, Row, View } from '../../core/view/view.ts';
import {
  actionSet,
  button,
  type CardJson,
  card,
  type Drawing,
  type Element,
  textBlock,
} from './elements.ts';
import { escaped, type Mentions, markdown } from './markdown.ts';

type Bars = Extract<Block, { readonly kind: 'bars' }>;

interface Context extends Drawing {
  readonly mentions: Mentions;
}

/** Teams shows this many buttons and keeps the rest behind its own "…". */
const inSight = 4;

const buttons = (shown: readonly Button[], more: readonly Button[], context: Context) => [
  ...shown.slice(0, inSight).map((each) => button(each, context)),
  ...[...shown.slice(inSight), ...more].map((each) => ({
    ...button(each, context),
    mode: 'secondary',
  })),
];

const words = ({ bars }: Bars): Element =>
  textBlock(
    bars
      .map(
        (bar) =>
          `${drawnBar(bar)} ${bar.strong ? `**${escaped(bar.label)}**` : escaped(bar.label)}`,
      )
      .join('\n\n'),
  );

/** What stands whole beside a bar of a chart; more is cut there. */
const longestBeside = 40;

/** Teams draws a chart of several bars; a client that does not know it, one bar and long words have them in signs. */
const bars = (block: Bars): Element =>
  block.bars.length < 2 || block.bars.some(({ label }) => label.length > longestBeside)
    ? words(block)
    : {
        type: 'Chart.HorizontalBar',
        title: block.title,
        displayMode: 'AbsoluteNoAxis',
        data: block.bars.map(({ label, value }) => ({ x: label, y: value })),
        fallback: words(block),
      };

/** One button, or the "…" of several, stands at the end of the line; buttons in sight stand below it. */
const rowOf = ({ buttons: offered = [], menu, ...words }: Row, context: Context): Element => {
  const line = textBlock(markdown(markedSpans(words), context.mentions));
  if (offered.length === 0 || (offered.length > 1 && !menu)) {
    const items = [line, ...actionSet(buttons(offered, [], context))];
    return { type: 'Container', separator: true, items };
  }
  const set = offered.length > 1 ? buttons([], offered, context) : buttons(offered, [], context);
  return {
    type: 'ColumnSet',
    separator: true,
    columns: [
      { type: 'Column', width: 'stretch', verticalContentAlignment: 'center', items: [line] },
      { type: 'Column', width: 'auto', items: actionSet(set) },
    ],
  };
};

const renderer: Renderer<readonly Element[], Context> = {
  title: ({ text, ref }) => [
    textBlock(escaped(ref ? `${text} · ${ref}` : text), {
      size: 'medium',
      weight: 'bolder',
      style: 'heading',
    }),
  ],
  text: (line, { mentions }) => [textBlock(markdown(markedSpans(line), mentions))],
  facts: ({ facts }, { mentions }) => [
    {
      type: 'FactSet',
      facts: facts.map(({ label, value }) => ({
        title: escaped(label),
        value: markdown(value, mentions),
      })),
    },
  ],
  rows: ({ rows }, context) => rows.map((row) => rowOf(row, context)),
  status: (line, { mentions }) => [
    textBlock(markdown(markedSpans(line), mentions), { size: 'small', isSubtle: true }),
  ],
  copy: ({ text }) => [textBlock(escaped(text), { fontType: 'monospace' })],
  buttons: (block, context) => actionSet(buttons(block.buttons, block.more ?? [], context)),
  bars: (block) => [bars(block)],
};

const says = (body: readonly Element[], aloud: string): boolean =>
  body.some(({ type, text }) => type === 'TextBlock' && text === escaped(aloud));

const lookAgain = (drawing: Drawing): Element => {
  const label = sentence(say('label.person.look-again', {}), localeOf());
  return button(
    { label, spoken: label, ask: { ask: 'person.home' } },
    { ...drawing, answers: 'card', home: true },
  );
};

/** A view as an Adaptive Card 1.5. Its sentence stands in it, out of sight where no text says it already. */
export const render = (view: View, drawing: Drawing, mentions: Mentions): CardJson => {
  const own = view.home && drawing.direct ? ({ home: true } as const) : {};
  const body = draw(renderer, view.blocks, { ...drawing, ...own, mentions }).flat();
  const unseen = says(body, view.aloud)
    ? []
    : [textBlock(escaped(view.aloud), { isVisible: false })];
  const made = card(view.aloud, [...body, ...unseen], mentions.found);
  return own.home ? { ...made, refresh: { action: lookAgain(drawing) } } : made;
};
