import type { Answer } from '../../core/model/outcome.ts';
import type { Block, View } from '../../core/view/view.ts';
import { text } from '../../core/view/view.ts';
import type { Answered } from './botframework.ts';
import { path } from './connector.ts';
import { giveAll, messageOf, partsOf, timeoutMs } from './give.ts';
import { inside } from './inside.ts';
import { instead } from './invoke.ts';
import { mentionsIn } from './markdown.ts';
import type { Message } from './message.ts';
import { plain } from './plain.ts';
import { drawingOf, type Replying } from './public.ts';
import { render } from './render.ts';

/** In a chat of two, the message that was pressed is edited too: what only the answer shows is gone when the chat is opened again. */
export const settled = async (to: Replying, message: Message): Promise<void> => {
  const { replyToId, conversation } = to.activity;
  if (!replyToId) return;
  await to.connector.call(
    to.where.place,
    path('conversations', conversation?.id ?? '', 'activities', replyToId),
    {
      method: 'PUT',
      body: JSON.stringify({ ...message, id: replyToId }),
      timeoutMs,
    },
  );
};

/** An answer as it stands at the top of Home: its full sentence first, where none of its blocks says it and it is no card, which says the same by itself. */
const above = (view: View): readonly Block[] => {
  const { aloud, blocks } = view;
  const isCard = blocks[0]?.kind === 'title';
  if (blocks.length > 0 && (isCard || plain(view).includes(aloud))) return blocks;
  return [{ kind: 'text', spans: [text(aloud)] }, ...blocks];
};

/** What was asked for without a press, as the card came into sight. */
const isAutomatic = ({ activity }: Replying): boolean =>
  inside(activity.value, 'trigger') === 'automatic';

/**
 * The Home of one person in the place of the card that was pressed, drawn anew, below what the press came to; where
 * both are too large for one message, that is sent by itself.
 */
export const onHome = async (
  to: Replying,
  answer: Extract<Answer, { kind: 'view' | 'nothing' }>,
): Promise<Answered> => {
  const top = answer.kind === 'view' && !answer.view.home ? answer.view : undefined;
  const now = answer.kind === 'view' && answer.view.home ? answer : await to.anew();
  const home: View =
    now.kind === 'view' ? { ...now.view, home: true } : { aloud: '', blocks: [], home: true };
  const whole: View = top
    ? { home: true, aloud: top.aloud, blocks: [...above(top), ...home.blocks] }
    : home;
  const fits = partsOf(to, whole).length === 1;
  if (top && !fits) await giveAll(to, top, 'openly');
  const shown = fits ? whole : home;
  if (!isAutomatic(to)) await settled(to, messageOf(to, shown));
  return instead(render(shown, drawingOf(to), mentionsIn(to.tenant)));
};
