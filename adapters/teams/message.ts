import { say, sentence } from '../../core/language/saying.ts';
import { pieces } from '../../core/lib/pieces.ts';
import { localeOf } from '../../core/model/locale.ts';
import { inBlocks, splitView } from '../../core/view/split.ts';
import { type Block, text, type View } from '../../core/view/view.ts';
import { type Attachment, attachment, type CardJson, type Drawing } from './elements.ts';
import { type Mentions, mentionsIn, words } from './markdown.ts';
import { render } from './render.ts';

/** A message as the Bot Connector takes it: a sentence, or a card. */
export interface Message {
  readonly type: 'message';
  /** Without it a toast says only that a card was sent. */
  readonly summary: string;
  readonly text?: string;
  readonly textFormat?: 'plain';
  readonly attachments?: readonly Attachment[];
}

/**
 * Bytes of a message's body: Teams has printed 28 KB and 100 KB, and adds something of its own.
 * A sentence that is spoken or shown in a toast is cut far below that; its blocks say the same.
 */
export const mostBytes = 24 * 1024;
const longestSaid = 2_000;
const bytesOf = (made: unknown): number => Buffer.byteLength(JSON.stringify(made));

const longestSummary = 1_000;

export const textMessage = (aloud: string): Message => ({
  type: 'message',
  summary: aloud.slice(0, longestSummary),
  text: aloud,
  textFormat: 'plain',
});

/** Never with a text beside it: Teams would make two messages of it and tell the id of neither. */
export const cardMessage = (content: CardJson): Message => ({
  type: 'message',
  summary: content.fallbackText.slice(0, longestSummary),
  attachments: [attachment(content)],
});

const isSentence = ({ aloud, blocks }: View): boolean => {
  const [first, ...rest] = blocks;
  return !first || (rest.length === 0 && first.kind === 'text' && words(first.spans) === aloud);
};

/** A view in parts that Teams takes, each of at most so many bytes, with nothing left out. */
export const viewPages = (
  given: View,
  drawing: Drawing,
  { tenant, accounts }: Pick<Mentions, 'tenant' | 'accounts'>,
  most = mostBytes,
): View[] => {
  const bytes = (part: View) => bytesOf(viewMessage(part, drawing, mentionsIn(tenant, accounts)));
  if (bytes(given) <= most) return [given];
  const view = inBlocks(given, longestSaid);
  const short = { ...view, aloud: pieces(view.aloud, longestSaid)[0] ?? '' };
  if (!isSentence(view) && bytes(short) <= most) return [short];
  const goesOn = (page: number, pages: number) =>
    sentence(say('chat.goes-on', { page, pages }), localeOf());
  const status: Block = { kind: 'status', spans: [text(goesOn(999, 999))] };
  const bare = bytes({ ...short, blocks: [status] });
  const sizeOf = (block: Block) => [bytes({ ...short, blocks: [status, block] }) - bare + 2];
  return splitView(short, { most: [most - bare], sizeOf }, goesOn);
};

/** A view as one message: its card, or its sentence where it has no more. `viewPages` parts what is too large for that. */
export const viewMessage = (view: View, drawing: Drawing, mentions: Mentions): Message =>
  isSentence(view) ? textMessage(view.aloud) : cardMessage(render(view, drawing, mentions));
