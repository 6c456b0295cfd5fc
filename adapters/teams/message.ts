import type { View } from '../../core/view/view.ts';
import { type Attachment, attachment, type CardJson, type Drawing } from './elements.ts';
import { type Mentions, words } from './markdown.ts';
import { render } from './render.ts';

/** A message as the Bot Connector takes it. */
export interface Message {
  readonly type: 'message';
  readonly text: string;
  readonly textFormat: 'plain';
  /** Without it a toast says only that a card was sent. */
  readonly summary: string;
  readonly attachments?: readonly Attachment[];
}

/** Teams counts the whole payload in UTF-16; some is left for what the service adds. */
const mostBytes = 100 * 1024 - 2048;
const fits = (message: Message): boolean => JSON.stringify(message).length * 2 <= mostBytes;

export const cardMessage = (aloud: string, content?: CardJson): Message => ({
  type: 'message',
  text: aloud,
  textFormat: 'plain',
  summary: aloud.slice(0, 1000),
  ...(content && { attachments: [attachment(content)] }),
});

/** The sentence stands above the card, so a card need not begin with it again. */
const withoutSentence = (view: View): View => {
  const [first, ...rest] = view.blocks;
  return first?.kind === 'text' && words(first.spans) === view.aloud
    ? { ...view, blocks: rest }
    : view;
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

/** A view as a message: its sentence, and its card where it has more than the sentence. */
export const viewMessage = (view: View, drawing: Drawing, mentions: Mentions): Message => {
  const shown = withoutSentence(view);
  if (shown.blocks.length === 0) return cardMessage(view.aloud);
  const message = cardMessage(view.aloud, render(shown, drawing, mentions));
  if (fits(message)) return message;
  const less = shorter(shown);
  return less ? viewMessage(less, drawing, mentions) : cardMessage(view.aloud.slice(0, 20_000));
};
