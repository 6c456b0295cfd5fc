import type { types } from '@slack/bolt';
import { say, sentence } from '../../core/language/saying.ts';
import { type AccountId, type PersonId, partsOf } from '../../core/model/ids.ts';
import { localeOf } from '../../core/model/locale.ts';
import { drawnBar } from '../../core/view/bar.ts';
import { draw, menusAlike, type Renderer } from '../../core/view/draw.ts';
import { markedSpans } from '../../core/view/mark.ts';
import { inBlocks, type Room, splitView } from '../../core/view/split.ts';
import type { Block, Row, Span, View } from '../../core/view/view.ts';
import { actions, beside, plainText } from './buttons.ts';
import { cutTo, inPieces, limits } from './limits.ts';
import { escaped } from './text.ts';

export type SlackBlock = types.KnownBlock;

export interface SlackContext {
  /** Slack accounts of the people named, for real mentions. */
  readonly accounts: ReadonlyMap<PersonId, AccountId>;
}

type Leaf = types.RichTextElement;

const words = (spans: readonly Span[]): string =>
  spans.map((span) => (span.kind === 'person' ? span.name : span.text)).join('');

const leaf = (span: Span, { accounts }: SlackContext): Leaf[] => {
  if (span.kind === 'person') {
    const account = accounts.get(span.person);
    const known = account === undefined ? undefined : partsOf(account);
    if (known?.platform === 'slack') return [{ type: 'user', user_id: known.local }];
    return span.name === '' ? [] : [{ type: 'text', text: span.name }];
  }
  if (span.text === '') return [];
  if (span.kind === 'link' && /^(https?|mailto):/.test(span.url)) {
    return [{ type: 'link', url: span.url, text: span.text }];
  }
  const bold = span.kind === 'text' && span.strong ? { style: { bold: true } } : {};
  return inPieces(span.text, limits.richText).map((text) => ({ type: 'text', text, ...bold }));
};

const size = (one: Leaf): number => ('text' in one && one.text ? one.text.length : 20);

/** Rich text, not mrkdwn: in it nothing that people wrote can ping or format, for it is never parsed. */
const richText = (leaves: readonly Leaf[]): types.RichTextBlock[] => {
  const blocks: Leaf[][] = [];
  let room = 0;
  for (const one of leaves) {
    if (size(one) > room) {
      blocks.push([]);
      room = limits.richText;
    }
    blocks.at(-1)?.push(one);
    room -= size(one);
  }
  return blocks.map((elements) => ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements }],
  }));
};

/** What would be read as markup, of which no sign can be escaped. */
const formats = /[*_~`\u200B]|:[\w+'-]+:|^\s*>/m;

/**
 * A line with links that has something beside it: there stands no rich text. Where anything in it would be formatted,
 * or is a mention, there is none, and the line is plain.
 */
const linkedText = (spans: readonly Span[]): types.MrkdwnElement | undefined => {
  if (!spans.some(({ kind }) => kind === 'link') || formats.test(words(spans))) return undefined;
  const parts = spans.map((span) => {
    if (span.kind === 'person') return escaped(span.name);
    if (span.kind !== 'link') return escaped(span.text);
    if (!/^https:[^\s<>|]+$/.test(span.url) || !/^[^|\s]+(?: [^|\s]+)*$/.test(span.text)) {
      return undefined;
    }
    return `<${escaped(span.url)}|${escaped(span.text)}>`;
  });
  if (parts.includes(undefined)) return undefined;
  const text = parts.join('');
  return text.length > limits.section ? undefined : { type: 'mrkdwn', text, verbatim: true };
};

const row = ({ buttons = [], menu, ...line }: Row, context: SlackContext): types.KnownBlock[] => {
  const spans = markedSpans(line);
  const text = words(spans);
  const fits = text !== '' && text.length <= limits.section;
  if ((menu || buttons.length === 1) && fits) {
    const accessory = beside(buttons);
    const words = linkedText(spans) ?? plainText(text, limits.section);
    const section: types.SectionBlock = { type: 'section', text: words };
    if (accessory) return [{ ...section, accessory }];
    if (buttons.length < 2) return [section];
  }
  const below = menusAlike({ kind: 'buttons', buttons });
  return [
    ...richText(spans.flatMap((span) => leaf(span, context))),
    ...below.flatMap((one) => actions(one.buttons, one.more)),
  ];
};

const quiet = (text: string): types.ContextBlock[] =>
  inPieces(text, limits.context.text)
    .filter((part) => part !== '')
    .map((part) => ({ type: 'context', elements: [plainText(part, limits.context.text)] }));

/** Every kind of block as Slack shows it. */
export const slackRenderer: Renderer<SlackBlock[], SlackContext> = {
  title: ({ text, ref }, context) => {
    if (text === '') return [];
    const behind = ref === undefined ? '' : ` · ${ref}`;
    const shown = cutTo(text, limits.header - behind.length);
    // A title that does not fit is cut, and stands whole below.
    const whole = shown === text ? [] : richText(leaf({ kind: 'text', text }, context));
    return [{ type: 'header', text: plainText(`${shown}${behind}`, limits.header) }, ...whole];
  },
  text: (line, context) => richText(markedSpans(line).flatMap((span) => leaf(span, context))),
  facts: ({ facts }, context) =>
    richText(
      facts.flatMap(({ label, value, beside }, index): Leaf[] => [
        ...leaf({ kind: 'text', text: index === 0 ? '' : beside ? ' · ' : '\n' }, context),
        { type: 'text', text: `${label}: `, style: { bold: true } },
        ...value.flatMap((span) => leaf(span, context)),
      ]),
    ),
  rows: ({ rows }, context) => rows.flatMap((one) => row(one, context)),
  status: (line) => quiet(words(markedSpans(line))),
  copy: ({ text }) =>
    inPieces(text, limits.richText)
      .filter((part) => part !== '')
      .map((part) => ({
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: part }] }],
      })),
  buttons: ({ buttons, more }) => actions(buttons, more),
  bars: ({ bars }, context) =>
    richText(
      bars.flatMap((bar, index) => [
        ...leaf({ kind: 'text', text: `${index === 0 ? '' : '\n'}${drawnBar(bar)} ` }, context),
        ...leaf(
          { kind: 'text', text: bar.label, ...(bar.strong ? { strong: true } : {}) },
          context,
        ),
      ]),
    ),
};

/** A block's characters that people see, as Slack sums them over a message. */
const charactersIn = (blocks: readonly SlackBlock[]): number => {
  let sum = 0;
  JSON.stringify(blocks, (key, value) => {
    if ((key === 'text' || key === 'title') && typeof value === 'string') sum += value.length;
    return value;
  });
  return sum;
};

/** Blocks within a message's or modal's number; the last one, usually the buttons, is never the one that goes. */
const within = (blocks: readonly SlackBlock[], most: number): SlackBlock[] => {
  if (blocks.length <= most) return [...blocks];
  return [...blocks.slice(0, most - 2), ...quiet('…'), ...blocks.slice(-1)];
};

/** A view's blocks alone, for a place that has its own text. */
export const slackBlocks = (blocks: readonly Block[], context: SlackContext): SlackBlock[] =>
  within(draw(slackRenderer, blocks, context).flat(), limits.message.blocks);

/** What Slack takes of one message; some is left for the line that says which page it is. */
const roomIn = (context: SlackContext): Room => ({
  most: [limits.message.sum - 100, limits.message.blocks - 1],
  sizeOf: (block) => {
    const drawn = draw(slackRenderer, [block], context).flat();
    return [charactersIn(drawn), drawn.length];
  },
});

/** The body of a message: the sentence for notifications and screen readers, and the blocks. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: SlackBlock[];
}

/** Escaped, a sign may be five. */
const longestAlone = limits.message.text / 5;

/** A view in parts that Slack takes, with nothing left out. */
export const slackParts = (given: View, accounts: SlackContext['accounts'] = new Map()): View[] => {
  const view = inBlocks(given, longestAlone);
  const room = roomIn({ accounts });
  const whole = view.blocks.map(room.sizeOf);
  const fits = room.most.every((most, at) => most >= sum(whole.map((sizes) => sizes[at] ?? 0)));
  if (fits) return [view];
  return splitView(view, room, (page, pages) =>
    sentence(say('chat.goes-on', { page, pages }), localeOf()),
  );
};

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A view as one message; `slackParts` makes parts of what is too large for that. */
export const slackMessage = (
  view: View,
  accounts: SlackContext['accounts'] = new Map(),
): SlackMessage => ({
  text: inPieces(escaped(view.aloud), limits.message.text)[0] ?? '',
  blocks: slackBlocks(inBlocks(view, longestAlone).blocks, { accounts }),
});

/** A view as messages: one, or as many as Slack needs to take all of it. */
export const slackMessages = (view: View): SlackMessage[] => {
  const one = slackMessage(view);
  const fits =
    one.blocks.length < limits.message.blocks && charactersIn(one.blocks) <= limits.message.sum;
  return fits ? [one] : slackParts(view).map((part) => slackMessage(part));
};
