import { foundIn } from '../../core/forms/search.ts';
import { say, sentence } from '../../core/language/saying.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Request } from '../../core/model/request.ts';
import type { Form, View } from '../../core/view/view.ts';
import { modal, suggested } from './form.ts';
import { onHome, toHome } from './on-home.ts';
import { answerAddress } from './outbound.ts';
import type { Received } from './receive.ts';
import { type SlackMessage, slackMessages } from './render.ts';
import { saidModal } from './said.ts';
import { opened, type ReplyPorts, type To, whisper } from './whisper.ts';

/** The line as people would type it again, for a button that reads it. */
const lineAgain = ({ input }: Request): string =>
  input.kind === 'typed'
    ? input.typed.text.replace(
        /\uE000(\d+)\uE001/g,
        (_, at) => `@${input.typed.mentions[Number(at)]?.name ?? ''}`,
      )
    : '';

/** Typed text cannot open a modal: a button that says the same thing can. */
const openLater = (form: Form, request: Request): View => {
  const label = sentence(say('label.chat.open-form', {}), request.locale);
  const text = lineAgain(request);
  const ask =
    text === '' || text.length > 1500
      ? ({ ask: 'form', form: form.form } as const)
      : ({ ask: 'read', text } as const);
  return {
    aloud: form.aloud,
    blocks: [
      { kind: 'text', spans: [{ kind: 'text', text: form.aloud }] },
      { kind: 'buttons', buttons: [{ label, spoken: `${label}: ${form.title}`, ask }] },
    ],
  };
};

const ephemeral = (message: SlackMessage) => ({ response_type: 'ephemeral', ...message });

/** Private lines at an answer's own address, one after the other, the first in place of what was pressed where it says so; how many of them were taken. */
const respond = async (
  messages: readonly SlackMessage[],
  url: string,
  { request }: Received,
  { respond, responseUrlAllow }: ReplyPorts,
  inPlace = false,
): Promise<number> => {
  const address = answerAddress(url, responseUrlAllow);
  if (address === undefined) return 0;
  const { thread } = request.where;
  const inThread = thread ? { thread_ts: thread } : {};
  for (const [index, message] of messages.entries()) {
    const replace_original = inPlace && index === 0;
    const body = { ...ephemeral(message), replace_original, ...inThread };
    if (!(await respond(address, body))) return index;
  }
  return messages.length;
};

/** A slash command: in the HTTP answer itself, and what is too large for that at the command's own address before it. */
const toCommand = async (
  answer: Answer,
  received: To<'http'>,
  ports: ReplyPorts,
): Promise<unknown> => {
  const { url, trigger } = received.route;
  if (answer.kind === 'form') {
    if (await opened(answer.form, trigger, received, ports)) return undefined;
  } else if (answer.kind !== 'view') return undefined;
  const view = answer.kind === 'view' ? answer.view : openLater(answer.form, received.request);
  const messages = slackMessages(view);
  const taken = messages.length > 1 ? await respond(messages, url, received, ports) : 0;
  if (messages.length > 1 && taken < messages.length) ports.count('slack.reply.lost');
  const first = taken === 0 ? messages[0] : undefined;
  return first && ephemeral(first);
};

/** A press: a private line at the press's own address, which is believed only as far as it is an allowed one. */
const toPress = async (answer: Answer, received: To<'press'>, ports: ReplyPorts): Promise<void> => {
  const { url, trigger, user } = received.route;
  if (answer.kind === 'form') {
    await opened(answer.form, trigger, received, ports);
    return;
  }
  if (answer.kind !== 'view') return;
  if (url === '' && user !== undefined) {
    if (!(await whisper(answer.view, user, received, ports))) ports.count('slack.reply.lost');
    return;
  }
  const messages = slackMessages(answer.view);
  const taken = await respond(messages, url, received, ports, answer.view.inPlace);
  if (taken < messages.length) ports.count('slack.reply.lost');
};

/**
 * A mention or a direct message. In a channel the card itself says that something was made
 * (rules: Answers).
 */
const toLine = async (answer: Answer, received: To<'post'>, ports: ReplyPorts): Promise<void> => {
  const { where } = received.request;
  if (answer.kind !== 'form' && answer.kind !== 'view') return;
  const made = answer.kind === 'view' && answer.made;
  if (made && where.kind === 'channel' && where.thread === undefined) return;
  const view = answer.kind === 'form' ? openLater(answer.form, received.request) : answer.view;
  if (!(await whisper(view, received.route.user, received, ports))) ports.count('slack.reply.lost');
};

/** A form: errors beside its fields, the next step in its place, or a private line where it was opened. */
const toForm = async (
  answer: Answer,
  received: To<'form'>,
  ports: ReplyPorts,
): Promise<unknown> => {
  const { user, fields, home } = received.route;
  switch (answer.kind) {
    case 'errors': {
      // Slack refuses an error beside a field that it does not know, and then shows none at all.
      const entries = Object.entries(answer.errors).map(([field, text]): [string, string] => [
        fields.includes(field) ? field : (fields[0] ?? field),
        text,
      ]);
      return { response_action: 'errors', errors: Object.fromEntries(entries) };
    }
    case 'form': {
      const { where } = received.request;
      return {
        response_action: 'update',
        view: modal(answer.form, {
          where,
          channel: received.channel,
          ...(home ? { home } : {}),
        }),
      };
    }
    case 'view':
      if (home) {
        await onHome(answer.view, user, received, ports);
        return { response_action: 'clear' };
      }
      // What cannot be said where it was opened is said in its place.
      return (await whisper(answer.view, user, received, ports))
        ? { response_action: 'clear' }
        : { response_action: 'update', view: saidModal(answer.view.aloud) };
    case 'nothing':
      return { response_action: 'clear' };
  }
};

/**
 * Tells the one who asked, as the rules have it (rules: Answers). Answers what belongs into the
 * HTTP answer; what cannot be told is counted and lost, for the record stands.
 */
export const reply = async (
  answer: Answer,
  received: Received,
  ports: ReplyPorts,
): Promise<unknown> => {
  const { route } = received;
  switch (route.by) {
    case 'http':
      return toCommand(answer, { ...received, route }, ports);
    case 'press':
      return toPress(answer, { ...received, route }, ports);
    case 'post':
      return toLine(answer, { ...received, route }, ports);
    case 'form':
      return toForm(answer, { ...received, route }, ports);
    case 'home':
      return toHome(answer, { ...received, route }, ports);
    case 'list': {
      const { choices, of } = foundIn(answer);
      return suggested(choices, of);
    }
    case 'none':
      return undefined;
  }
};
