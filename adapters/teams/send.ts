import { say, sentence } from '../../core/language/saying.ts';
import { type PlaceId, partsOf } from '../../core/model/ids.ts';
import { localeOf } from '../../core/model/locale.ts';
import type { Messenger, Post, Sent } from '../../core/ports/messenger.ts';
import { type Connector, path } from './connector.ts';
import { consentMessage, fileMessage } from './file-cards.ts';
import { limits } from './limits.ts';
import { mentionsIn } from './markdown.ts';
import { type Message, textMessage, viewMessage, viewPages } from './message.ts';
import { hasThreads, inThread } from './places.ts';
import { sentOf } from './sent.ts';

/** An answer later than this is no answer: the outbox decides what then. */
const timeoutMs = 5_000;

export interface MessengerOptions {
  /** Buttons that need a form open a dialog. */
  readonly dialogs: boolean;
  readonly now?: () => number;
}

type Drawn = Omit<Post, 'replyTo' | 'effect'>;

/** Teams' way out. `replyTo` is the first message of the thread to answer in. */
export const teamsMessenger = (
  connector: Connector,
  { dialogs, now = Date.now }: MessengerOptions,
): Messenger => {
  const allowed = limits(now);

  const how = ({ place, press, accounts }: Omit<Drawn, 'view'>) =>
    [{ answers: 'card', dialogs, press }, mentionsIn(partsOf(place).tenant, accounts)] as const;
  const drawn = ({ view, ...to }: Drawn): Message => viewMessage(view, ...how(to));

  const send = async (
    place: PlaceId,
    doing: 'post' | { readonly message: string },
    made: { method: 'POST' | 'PUT' | 'DELETE'; body?: string; thread?: string | undefined },
  ): Promise<Sent> => {
    const { tenant } = partsOf(place);
    const opened = await connector.conversation(place, timeoutMs);
    // Opening a conversation repeats harmlessly: the same one is answered.
    if (!('id' in opened)) return sentOf(opened, { message: '' });
    const wait = allowed.take(tenant, opened.id);
    if (wait > 0) return { kind: 'later', seconds: Math.ceil(wait / 1000) };
    const threaded =
      made.thread && hasThreads(place) ? inThread(opened.id, made.thread) : opened.id;
    const to = ['conversations', threaded, 'activities'];
    const where = path(...to, ...(doing === 'post' ? [] : [doing.message]));
    const { method, body } = made;
    const called = await connector.call(place, where, {
      method,
      timeoutMs,
      ...(body !== undefined && { body }),
    });
    const sent = sentOf(called, doing);
    if (sent.kind === 'later') allowed.hold(tenant, opened.id, sent.seconds);
    return sent;
  };
  return {
    parts: ({ view, ...to }) => viewPages(view, ...how(to)),
    post: async (post) => {
      const made = { method: 'POST' as const, body: JSON.stringify(drawn(post)) };
      const sent = await send(post.place, 'post', { ...made, thread: post.replyTo });
      // Surely not posted: the thread is gone, the place may not be.
      const threadless = sent.kind === 'refused' && /-gone$/.test(sent.why) && post.replyTo;
      return threadless ? send(post.place, 'post', made) : sent;
    },
    edit: (edit) => {
      const body = JSON.stringify({ ...drawn(edit), id: edit.message });
      return send(edit.place, { message: edit.message }, { method: 'PUT', body });
    },
    remove: (place, message) => send(place, { message }, { method: 'DELETE' }),
    give: async (file) => {
      const { place, says, into } = file;
      const post = (made: object) =>
        send(place, 'post', { method: 'POST', body: JSON.stringify(made) });
      if (!into) return post(consentMessage(file));
      // The bytes may be put there again, until the file is whole.
      const put: Sent =
        file.text === undefined
          ? { kind: 'refused', why: 'rejected' }
          : sentOf(await connector.put(into.upload, file.text, timeoutMs), { message: into.id });
      if (put.kind === 'later') return put;
      const lost = sentence(say('file.not-taken', {}), localeOf(place));
      const sent = await post(put.kind === 'sent' ? fileMessage(into, says) : textMessage(lost));
      if (into.asked) await send(place, { message: into.asked }, { method: 'DELETE' });
      return sent.kind === 'later' ? { kind: 'unsure' } : sent;
    },
    // Without Graph rights a bot cannot read what stands in a conversation.
    find: async () => 'cannot',
  };
};
