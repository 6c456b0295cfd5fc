import type { Answer } from '../../core/model/outcome.ts';
import type { Answered } from './botframework.ts';
import { path } from './connector.ts';
import type { Drawing } from './elements.ts';
import { formCard, refilled } from './form.ts';
import { closed, dialogCard, dialogLine, instead, line } from './invoke.ts';
import { mentionsIn } from './markdown.ts';
import { cardMessage, type Message, viewMessage } from './message.ts';
import { inThread, threadOf } from './places.ts';
import { isMore, plain } from './plain.ts';
import { drawingOf, inPublic, openForm, type Replying } from './public.ts';
import type { Received } from './receive.ts';
import { render } from './render.ts';

type Typed = Extract<Received, { kind: 'typed' }>;
type Pressed = Extract<Received, { kind: 'pressed' }>;

/**
 * A reply that takes longer is lost by design: the card, and the answer to a repeat, are the proof
 * (rules: Answers in time).
 */
const timeoutMs = 1_500;

const post = async (to: Replying, message: Message, how: 'openly' | 'privately') => {
  const { activity, tenant, connector } = to;
  const conversation = activity.conversation?.id ?? '';
  const query = how === 'privately' ? '?isTargetedActivity=true' : '';
  const recipient = { id: activity.from?.id, name: activity.from?.name };
  const body = JSON.stringify(how === 'privately' ? { ...message, recipient } : message);
  await connector.call(
    tenant,
    `${path('conversations', threadIn(to, conversation), 'activities')}${query}`,
    {
      method: 'POST',
      body,
      timeoutMs,
    },
  );
};

/** A reply stands in the thread of what was typed; a press is answered in the thread of its card. */
const threadIn = ({ activity }: Replying, conversation: string): string => {
  const above = threadOf(conversation) ?? activity.replyToId ?? activity.id;
  const channel =
    activity.conversation?.conversationType === 'channel' || activity.channelData?.channel;
  return channel && above ? inThread(conversation, above) : conversation;
};

/** Answers a typed line, and a press that came as a message: by one post, or by nothing where the card is the reply. */
const replyByPost = async (
  to: Replying,
  received: Typed | Pressed,
  answer: Answer,
): Promise<void> => {
  const { where, input } = received.request;
  const { again } = received;
  if (answer.kind === 'nothing') return;
  if (answer.kind === 'view') {
    if (where.kind === 'direct') {
      return post(to, viewMessage(answer.view, drawingOf(to), mentionsIn(to.tenant)), 'openly');
    }
    if (answer.made) return;
    return to.targeted
      ? post(to, viewMessage(answer.view, drawingOf(to), mentionsIn(to.tenant)), 'privately')
      : post(to, inPublic(to, answer.view, again), 'openly');
  }
  const filled = received.kind === 'pressed' ? received.form : undefined;
  const form = answer.kind === 'form' ? answer.form : filled;
  if (!form) return;
  if (where.kind === 'direct') {
    const values = input.kind === 'submitted' ? input.values : {};
    const drawn =
      answer.kind === 'form'
        ? formCard(form, drawingOf(to))
        : formCard(refilled(form, values), drawingOf(to), answer.errors);
    return post(to, cardMessage(drawn), 'openly');
  }
  const data = again
    ? { again }
    : { ask: input.kind === 'pressed' ? input.ask : form.carries, n: to.press };
  return post(to, openForm(to, form, data), to.targeted ? 'privately' : 'openly');
};

const errorsOf = (
  received: Pressed,
  answer: Extract<Answer, { kind: 'errors' }>,
  drawing: Drawing & { wayBack?: boolean },
) => {
  const { input } = received.request;
  return received.form && input.kind === 'submitted'
    ? formCard(refilled(received.form, input.values), drawing, answer.errors)
    : undefined;
};

const inDialog = (to: Replying, received: Pressed, answer: Answer): Answered => {
  const drawing: Drawing = { ...drawingOf(to), answers: 'dialog' };
  switch (answer.kind) {
    case 'nothing':
      return closed;
    case 'form':
      return dialogCard(answer.form.title, formCard(answer.form, drawing));
    case 'errors': {
      const drawn = errorsOf(received, answer, drawing);
      return drawn
        ? dialogCard(received.form?.title ?? '', drawn)
        : dialogLine(Object.values(answer.errors).join('\n'));
    }
    case 'view': {
      if (!isMore(answer.view)) return dialogLine(plain(answer.view));
      const drawn = render(answer.view, drawing, mentionsIn(to.tenant));
      return dialogCard(received.form?.title ?? 'Folkmoot', drawn);
    }
  }
};

/** In a chat of two, the form's message is edited too: what only the answer shows is gone when the chat is opened again. */
const settleForm = async (to: Replying, message: Message): Promise<void> => {
  const { replyToId, conversation } = to.activity;
  if (!replyToId) return;
  await to.connector.call(
    to.tenant,
    path('conversations', conversation?.id ?? '', 'activities', replyToId),
    {
      method: 'PUT',
      body: JSON.stringify({ ...message, id: replyToId }),
      timeoutMs,
    },
  );
};

const inAnswer = async (to: Replying, received: Pressed, answer: Answer): Promise<Answered> => {
  const { where } = received.request;
  const channel = where.kind === 'channel';
  const drawing = { ...drawingOf(to), wayBack: channel };
  switch (answer.kind) {
    case 'nothing':
      return line('');
    case 'form':
      return instead(formCard(answer.form, drawing));
    case 'errors': {
      const drawn = errorsOf(received, answer, drawing);
      return drawn ? instead(drawn) : line(Object.values(answer.errors).join('\n'));
    }
    case 'view': {
      const { view } = answer;
      const message = viewMessage(view, drawingOf(to), mentionsIn(to.tenant));
      if (received.form || received.again || view.inPlace) {
        if (!channel) await settleForm(to, message);
        return instead(render(view, drawingOf(to), mentionsIn(to.tenant)));
      }
      if (!isMore(view)) return line(plain(view));
      if (channel && !to.targeted) return line(plain(view));
      await post(to, message, channel ? 'privately' : 'openly');
      return line(view.aloud);
    }
  }
};

/**
 * Gives the answer to the one who asked, and to nobody else (rules: Answers). Never throws; what
 * does not arrive is lost.
 */
export const reply = async (
  to: Replying,
  received: Typed | Pressed,
  answer: Answer,
): Promise<Answered | undefined> => {
  if (received.kind === 'pressed' && received.via === 'execute')
    return inAnswer(to, received, answer);
  if (received.kind === 'pressed' && received.via !== 'submit')
    return inDialog(to, received, answer);
  await replyByPost(to, received, answer);
  return undefined;
};
