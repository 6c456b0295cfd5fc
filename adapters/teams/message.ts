import type { View } from '../../core/view/view.ts';
import { type Attachment, attachment, type CardJson, type Drawing } from './elements.ts';
import { type Mentions, words } from './markdown.ts';
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

/** Teams counts the whole payload in UTF-16; some is left for what the service adds. */
const mostBytes = 100 * 1024 - 2048;
const fits = (message: Message): boolean => JSON.stringify(message).length * 2 <= mostBytes;

const longestSummary = 1_000;

export const textMessage = (aloud: string): Message => ({
  type: 'message',
  summary: aloud.slice(0, longestSummary),
  text: aloud.slice(0, 20_000),
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

/** Leaves out what stands last, buttons excepted. */
const shorter = (view: View): View | undefined => {
  const last = view.blocks.findLastIndex(({ kind }) => kind !== 'buttons' && kind !== 'title');
  if (last < 0) return undefined;
  const block = view.blocks[last];
  const rows =
    block?.kind === 'rows' && block.rows.length > 1 ? block.rows.slice(0, -1) : undefined;
  return {
    ...view,
    blocks: view.blocks.flatMap((each, index) => {
      if (index !== last) return [each];
      return rows ? [{ kind: 'rows' as const, rows }] : [];
    }),
  };
};

/** A view as a message: its card, or its sentence where it has no more. */
export const viewMessage = (view: View, drawing: Drawing, mentions: Mentions): Message => {
  if (isSentence(view)) return textMessage(view.aloud);
  const message = cardMessage(render(view, drawing, mentions));
  if (fits(message)) return message;
  const less = shorter(view);
  return less ? viewMessage(less, drawing, mentions) : textMessage(view.aloud);
};
