import { say, sentence } from '../../core/language/saying.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { Answer } from '../../core/model/outcome.ts';
import { type Block, type Button, text, type View } from '../../core/view/view.ts';
import type { Answered } from './botframework.ts';
import { path } from './connector.ts';
import type { Drawing } from './elements.ts';
import { formCard, refilled } from './form.ts';
import { closed, dialogCard, dialogLine, instead, line } from './invoke.ts';
import { mentionsIn } from './markdown.ts';
import { cardMessage, type Message, viewMessage, viewPages } from './message.ts';
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

/** All of an answer, by one post for each message of it. */
const postAll = async (to: Replying, view: View, how: 'openly' | 'privately'): Promise<void> => {
  for (const part of partsOf(to, view)) await post(to, messageOf(to, part), how);
};

const partsOf = (to: Replying, view: View): View[] =>
  viewPages(view, drawingOf(to), mentionsIn(to.tenant));
const messageOf = (to: Replying, view: View): Message =>
  viewMessage(view, drawingOf(to), mentionsIn(to.tenant));

/** The first part of an answer, to be shown where it was asked for; what it does not hold is posted, or said to be told elsewhere. */
const firstPart = async (to: Replying, view: View, { where }: Typed['request']): Promise<View> => {
  const [first = view, ...rest] = partsOf(to, view);
  const channel = where.kind === 'channel';
  if (channel && !to.targeted) {
    const elsewhere = text(sentence(say('chat.rest', {}), localeOf()));
    const status: Block = { kind: 'status', spans: [elsewhere] };
    return rest.length > 0 ? { ...first, blocks: [...first.blocks, status] } : first;
  }
  for (const part of rest) await postAll(to, part, channel ? 'privately' : 'openly');
  return first;
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
      return postAll(to, answer.view, 'openly');
    }
    if (answer.made) return;
    return to.targeted
      ? postAll(to, answer.view, 'privately')
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

const inDialog = async (to: Replying, received: Pressed, answer: Answer): Promise<Answered> => {
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
      const first = await firstPart(to, answer.view, received.request);
      const drawn = render(first, drawing, mentionsIn(to.tenant));
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

const wayBack = (): Button => {
  const label = sentence(say('label.chat.back', {}), localeOf());
  return { label, spoken: label, ask: { ask: 'never-mind' } };
};

/** A page of a list for one person alone, in the place of the card that was pressed: its way on can be pressed there, and so can the way back. */
const privatePage = async (to: Replying, { request }: Pressed, view: View): Promise<Answered> => {
  const back: Block = { kind: 'buttons', buttons: [wayBack()] };
  const first = await firstPart(to, view, request);
  const page = { ...first, blocks: [...first.blocks, back] };
  return instead(render(page, drawingOf(to), mentionsIn(to.tenant)));
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
      if (channel && !to.targeted && view.inPages) return privatePage(to, received, view);
      if (received.form || received.again || view.inPlace) {
        const first = await firstPart(to, view, received.request);
        if (!channel) await settleForm(to, messageOf(to, first));
        return instead(render(first, drawingOf(to), mentionsIn(to.tenant)));
      }
      if (!isMore(view)) return line(plain(view));
      if (channel && !to.targeted) return line(plain(view));
      await postAll(to, view, channel ? 'privately' : 'openly');
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
