import type { Answer } from '../../core/model/outcome.ts';
import type { Request } from '../../core/model/request.ts';
import type { Form, View } from '../../core/view/view.ts';
import { modal } from './form.ts';
import type { Received } from './receive.ts';
import { type SlackMessage, slackMessages } from './render.ts';
import type { Web } from './web.ts';

export interface ReplyPorts {
  /** With a time-out of 1.5 seconds (rules: Answers in time). */
  readonly web: Web;
  /** Posts JSON to an answer address; true when it was taken. */
  readonly respond: (url: string, body: unknown) => Promise<boolean>;
  readonly responseUrlAllow: readonly string[];
  /** Counts what went wrong without telling anybody. */
  readonly count: (what: string) => void;
  /** Somebody's Home as it is by now, after what they asked on it. */
  readonly anew: (after: Request) => Promise<Answer>;
}

/** What was received by one of the ways to answer it. */
export type To<By extends Received['route']['by']> = Received & { route: { by: By } };

/** Opens a form's modal; whether it opened. */
export const opened = async (
  form: Form,
  trigger: string,
  received: Received,
  ports: ReplyPorts,
): Promise<boolean> => {
  const { request, channel, route } = received;
  const home = route.by === 'home' ? ({ home: true } as const) : {};
  const open = (form: Form) => {
    const view = modal(form, { where: request.where, channel, ...home });
    return ports.web('views.open', { trigger_id: trigger, view });
  };
  const first = await open(form);
  // A workspace that has not given us files has no form with a field for one.
  const fields = form.fields.filter(({ kind }) => kind !== 'file');
  const isFile = first.kind === 'error' && fields.length < form.fields.length;
  const answer = isFile ? await open({ ...form, fields }) : first;
  if (answer.kind !== 'ok') ports.count('slack.form.not-opened');
  return answer.kind === 'ok';
};

/** A private line in the conversation; where the bot may not write there, in direct messages instead. */
const whisperOne = async (
  message: SlackMessage,
  user: string,
  received: Received,
  ports: ReplyPorts,
): Promise<boolean> => {
  const { kind, thread } = received.request.where;
  const channel = received.channel ?? '';
  const inThread = thread ? { thread_ts: thread } : {};
  const quiet = { unfurl_links: false, unfurl_media: false };
  const first =
    kind === 'direct'
      ? await ports.web('chat.postMessage', {
          channel: channel || user,
          ...message,
          ...inThread,
          ...quiet,
        })
      : await ports.web('chat.postEphemeral', { channel, user, ...message, ...inThread });
  const last =
    first.kind === 'error' && kind === 'channel'
      ? await ports.web('chat.postMessage', { channel: user, ...message, ...quiet })
      : first;
  return last.kind === 'ok';
};

/** All of an answer, by one call for each message of it; whether all were taken. */
export const whisper = async (
  view: View,
  user: string,
  received: Received,
  ports: ReplyPorts,
): Promise<boolean> => {
  for (const message of slackMessages(view)) {
    if (!(await whisperOne(message, user, received, ports))) return false;
  }
  return true;
};
