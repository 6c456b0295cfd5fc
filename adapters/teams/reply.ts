import { say, sentence } from '../../core/language/saying.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { Answer } from '../../core/model/outcome.ts';
import { type Block, type Button, text, type View } from '../../core/view/view.ts';
import type { Answered } from './botframework.ts';
import type { Drawing } from './elements.ts';
import { formCard, refilled } from './form.ts';
import { giveAll, giveOne, messageOf, partsOf } from './give.ts';
import { onHome, settled } from './home.ts';
import { closed, dialogCard, dialogLine, instead, line } from './invoke.ts';
import { mentionsIn } from './markdown.ts';
import { cardMessage } from './message.ts';
import { isLinked, isMore, plain } from './plain.ts';
import { drawingOf, inPublic, openForm, type Replying } from './public.ts';
import type { Received } from './receive.ts';
import { render } from './render.ts';

type Typed = Extract<Received, { kind: 'typed' }>;
type Pressed = Extract<Received, { kind: 'pressed' }>;

/** The first part of an answer, to be shown where it was asked for; what it does not hold is posted, or said to be told elsewhere. */
const firstPart = async (to: Replying, view: View, { where }: Typed['request']): Promise<View> => {
  const [first = view, ...rest] = partsOf(to, view);
  const channel = where.kind === 'channel';
  if (channel && !to.targeted) {
    const elsewhere = text(sentence(say('chat.rest', {}), localeOf()));
    const status: Block = { kind: 'status', spans: [elsewhere] };
    return rest.length > 0 ? { ...first, blocks: [...first.blocks, status] } : first;
  }
  for (const part of rest) await giveAll(to, part, channel ? 'privately' : 'openly');
  return first;
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
    if (answer.made && where.kind === 'channel') return;
    if (where.kind === 'direct' || to.targeted) {
      await giveAll(to, answer.view, where.kind === 'direct' ? 'openly' : 'privately');
      return;
    }
    return giveOne(to, inPublic(to, answer.view, again), 'openly', answer.view);
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
    return giveOne(to, cardMessage(drawn), 'openly');
  }
  const data = again
    ? { again }
    : { ask: input.kind === 'pressed' ? input.ask : form.carries, n: to.press };
  return giveOne(to, openForm(to, form, data), to.targeted ? 'privately' : 'openly');
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
  const home = received.home ? { home: received.home } : {};
  const drawing: Drawing = { ...drawingOf(to), answers: 'dialog', ...home };
  if (home.home && answer.kind === 'view') await onHome(to, answer);
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

const wayBack = (): Button => {
  const label = sentence(say('label.chat.back', {}), localeOf());
  return { label, spoken: label, ask: { ask: 'never-mind' } };
};

/** A page of a list, or a link, for one person alone, in the place of the card that was pressed: its way on can be pressed there, and so can the way back. */
const privatePage = async (to: Replying, { request }: Pressed, view: View): Promise<Answered> => {
  const back: Block = { kind: 'buttons', buttons: [wayBack()] };
  const first = await firstPart(to, view, request);
  const page = { ...first, blocks: [...first.blocks, back] };
  return instead(render(page, drawingOf(to), mentionsIn(to.tenant)));
};

const inAnswer = async (to: Replying, received: Pressed, answer: Answer): Promise<Answered> => {
  const { where } = received.request;
  const channel = where.kind === 'channel';
  const home = received.home ? { home: received.home } : {};
  const drawing = { ...drawingOf(to), wayBack: channel || received.home === true, ...home };
  if (home.home && (answer.kind === 'view' || answer.kind === 'nothing')) return onHome(to, answer);
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
      if (channel && !to.targeted && (view.inPages || isLinked(view)))
        return privatePage(to, received, view);
      if (received.form || received.again || view.inPlace) {
        const first = await firstPart(to, view, received.request);
        if (!channel) await settled(to, messageOf(to, first));
        return instead(render(first, drawingOf(to), mentionsIn(to.tenant)));
      }
      if (!isMore(view)) return line(plain(view));
      if (channel && !to.targeted) return line(plain(view));
      const given = await giveAll(to, view, channel ? 'privately' : 'openly');
      return line(given ? view.aloud : plain(view));
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
