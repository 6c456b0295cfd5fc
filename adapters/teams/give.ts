import { directPlace } from '../../core/model/ids.ts';
import type { Sent } from '../../core/ports/messenger.ts';
import type { View } from '../../core/view/view.ts';
import { path } from './connector.ts';
import { mentionsIn } from './markdown.ts';
import { type Message, mostBytes, viewMessage, viewPages } from './message.ts';
import { inThread, threadOf } from './places.ts';
import { drawingOf, type Replying } from './public.ts';
import { sentOf } from './sent.ts';

/** Where everybody reads along, or to the asker alone. */
export type How = 'openly' | 'privately';
type Refused = Extract<Sent, { kind: 'refused' }>;

/**
 * A reply that takes longer is lost by design: the card, and the answer to a repeat, are the proof
 * (rules: Answers in time).
 */
export const timeoutMs = 1_500;
/** Pages of fewer bytes are not tried. */
const leastBytes = 2 * 1024;

/** A reply stands in the thread of what was typed; a press is answered in the thread of its card. */
const threadIn = ({ activity }: Replying, conversation: string): string => {
  const above = threadOf(conversation) ?? activity.replyToId ?? activity.id;
  const channel =
    activity.conversation?.conversationType === 'channel' || activity.channelData?.channel;
  return channel && above ? inThread(conversation, above) : conversation;
};

const postHere = async (to: Replying, message: Message, how: How): Promise<Sent> => {
  const { activity, where, connector } = to;
  const conversation = activity.conversation?.id ?? '';
  const query = how === 'privately' ? '?isTargetedActivity=true' : '';
  const recipient = { id: activity.from?.id, name: activity.from?.name };
  const body = JSON.stringify(how === 'privately' ? { ...message, recipient } : message);
  const there = path('conversations', threadIn(to, conversation), 'activities');
  const made = { method: 'POST', body, timeoutMs } as const;
  return sentOf(await connector.call(where.place, `${there}${query}`, made), 'post');
};

/** In the asker's own chat with the bot. */
const postDirectly = async ({ asker, connector }: Replying, message: Message): Promise<Sent> => {
  const place = directPlace(asker.account);
  const opened = await connector.conversation(place, timeoutMs);
  if (!('id' in opened)) return sentOf(opened, { message: '' });
  const there = path('conversations', opened.id, 'activities');
  const made = { method: 'POST', body: JSON.stringify(message), timeoutMs } as const;
  return sentOf(await connector.call(place, there, made), 'post');
};

/** A view in parts that Teams takes, each of at most so many bytes. */
export const partsOf = (to: Replying, view: View, most = mostBytes): View[] =>
  viewPages(view, drawingOf(to), mentionsIn(to.tenant), most);
export const messageOf = (to: Replying, view: View): Message =>
  viewMessage(view, drawingOf(to), mentionsIn(to.tenant));

const hasOwnChat = ({ where }: Replying): boolean => where.kind === 'channel';

/**
 * All of an answer, by one post for each message of it. What is refused as too large goes on in smaller pages, and what
 * may not be said there in the asker's own chat; whether it was refused to the end. That it was refused is told.
 */
export const giveAll = async (to: Replying, view: View, how: How): Promise<boolean> => {
  let post = (message: Message) => postHere(to, message, how);
  let own = !hasOwnChat(to);
  let most = mostBytes;
  let refused: Refused | undefined;
  let rest = partsOf(to, view);
  while (rest.length > 0) {
    const [part = view, ...after] = rest;
    const sent = await post(messageOf(to, part));
    if (sent.kind !== 'refused') {
      rest = after;
      continue;
    }
    refused ??= sent;
    if (sent.why === 'too-large' && most > leastBytes) {
      most /= 2;
      rest = rest.flatMap((one) => partsOf(to, one, most));
    } else if (!own) {
      own = true;
      post = (message) => postDirectly(to, message);
    } else break;
  }
  const arrived = rest.length === 0;
  if (refused) await to.refused({ ...refused, arrived });
  return arrived;
};

/** One message as it is; where it may not be posted there, `instead` goes to the asker's own chat. */
export const giveOne = async (
  to: Replying,
  message: Message,
  how: How,
  instead: Message | View = message,
): Promise<void> => {
  const sent = await postHere(to, message, how);
  if (sent.kind !== 'refused') return;
  const parts = 'blocks' in instead ? partsOf(to, instead) : [];
  const messages = 'blocks' in instead ? parts.map((part) => messageOf(to, part)) : [instead];
  let arrived = hasOwnChat(to);
  for (const one of arrived ? messages : []) {
    arrived &&= (await postDirectly(to, one)).kind !== 'refused';
  }
  await to.refused({ ...sent, arrived });
};
