import { say, sentence } from '../../core/language/saying.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { ReplyRefused } from '../../core/model/reply-refused.ts';
import type { Asker, Where } from '../../core/model/request.ts';
import { type Form, text as span, type View } from '../../core/view/view.ts';
import type { Activity } from './activity.ts';
import type { Again } from './carried.ts';
import type { Connector } from './connector.ts';
import { action, actionSet, card, type Drawing, textBlock } from './elements.ts';
import { escaped, mentionsIn } from './markdown.ts';
import { cardMessage, type Message, textMessage, viewMessage } from './message.ts';
import { plain } from './plain.ts';

/** To whom and how an answer goes back. */
export interface Replying {
  readonly activity: Activity;
  readonly tenant: string;
  readonly asker: Asker;
  readonly where: Where;
  readonly connector: Connector;
  /** Hears that something of the answer was refused; `arrived`: it reached the asker all the same. */
  readonly refused: (refusal: ReplyRefused) => Promise<void>;
  /** Private answers in a channel are targeted messages. */
  readonly targeted: boolean;
  readonly dialogs: boolean;
  /** The asker's Home as it is by now, after what they asked on it. */
  readonly anew: () => Promise<Answer>;
  /** Fresh for every card drawn. */
  readonly press: number;
}

export const drawingOf = ({ dialogs, press, where }: Replying): Drawing => ({
  answers: 'card',
  direct: where.kind === 'direct',
  dialogs,
  press,
});

const label = (code: 'label.chat.privately' | 'label.chat.open-form') =>
  sentence(say(code, {}), localeOf());

/** At most two lines go where everybody reads. */
const twoLines = (text: string): string => {
  const two = text.split('\n').slice(0, 2).join('\n');
  return two.length <= 300 ? two : `${two.slice(0, 299)}…`;
};

const isSmall = (view: View): boolean =>
  view.blocks.every(({ kind }) => kind === 'text' || kind === 'buttons') &&
  view.blocks.filter(({ kind }) => kind === 'text').length <= 2 &&
  plain(view).length <= 600;

/** An answer where everybody reads along: whole when it is short, else two lines and a way to the rest. */
export const inPublic = (to: Replying, view: View, again: Again | undefined): Message => {
  const name = to.activity.from?.name ?? '';
  const addressed = (text: string) => sentence(say('chat.to', { name, text }), localeOf());
  // A line to copy is a code: not even its sentence goes where others read along (rules: Codes).
  const secret = view.alone || view.blocks.some(({ kind }) => kind === 'copy');
  if (!secret && (isSmall(view) || !again)) {
    const aloud = addressed(view.aloud);
    const rest = view.blocks.filter(
      (block) =>
        block.kind === 'buttons' ||
        (block.kind === 'text' && plain({ aloud, blocks: [block] }) !== view.aloud),
    );
    const blocks = [{ kind: 'text' as const, spans: [span(aloud)] }, ...rest];
    return viewMessage({ aloud, blocks }, drawingOf(to), mentionsIn(''));
  }
  const text = secret
    ? sentence(say('chat.alone', { name }), localeOf())
    : addressed(twoLines(view.aloud));
  if (!again) return textMessage(text);
  const show = action(
    label('label.chat.privately'),
    label('label.chat.privately'),
    { again, n: to.press },
    { answers: 'card' },
  );
  return cardMessage(card(text, [textBlock(escaped(text)), ...actionSet([show])]));
};

/** A form does not open from typed text: a button does it, for whoever presses. */
export const openForm = (
  to: Replying,
  form: Form,
  data: Readonly<Record<string, unknown>>,
): Message => {
  const name = to.activity.from?.name ?? '';
  const why = form.intro?.map((span) => ('text' in span ? span.text : span.name)).join('') ?? '';
  const text = sentence(say('chat.form', { name, title: form.title, why }), localeOf());
  const open = action(
    label('label.chat.open-form'),
    `${label('label.chat.open-form')}: ${form.title}`,
    data,
    {
      answers: 'card',
      opensDialog: to.dialogs,
    },
  );
  return cardMessage(card(text, [textBlock(escaped(text)), ...actionSet([open])]));
};
