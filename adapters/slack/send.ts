import {
  directAccount,
  type EffectId,
  installOf,
  type PlaceId,
  partsOf,
} from '../../core/model/ids.ts';
import type { Messenger, Sent, Since } from '../../core/ports/messenger.ts';
import { asSent } from './errors.ts';
import { giveIn } from './give.ts';
import { slackMessage, slackParts } from './render.ts';
import { checkSettings, type SlackSettings } from './settings.ts';
import { type Web, type WebAnswer, type WebOf, webOf } from './web.ts';

/** Readable by every app and member of the workspace, so it holds the opaque effect id and nothing else. */
const metadata = (effect: EffectId) => ({
  event_type: 'folkmoot_effect',
  event_payload: { effect },
});

/** A channel by the id that Slack has for it now. */
export type PlaceNow = (place: PlaceId) => Promise<PlaceId>;

type Conversation = { readonly channel: string } | { readonly failed: WebAnswer };

/** Which conversation a place is; a person's direct messages are opened, which is harmless to repeat. */
const conversations = (
  web: WebOf,
  placeNow: PlaceNow,
): ((place: PlaceId) => Promise<Conversation>) => {
  const known = new Map<PlaceId, string>();
  return async (place) => {
    const account = directAccount(place);
    if (!account) return { channel: partsOf(await placeNow(place)).local };
    const before = known.get(place);
    if (before !== undefined) return { channel: before };
    const answer = await web(installOf(place))('conversations.open', {
      users: partsOf(account).local,
    });
    if (answer.kind !== 'ok') return { failed: unposted(answer) };
    const { id } = (answer.body.channel ?? {}) as { readonly id?: unknown };
    if (typeof id !== 'string' || id === '') return { failed: unposted({ kind: 'unsure' }) };
    known.set(place, id);
    return { channel: id };
  };
};

/** When only the conversation could not be opened, nothing was posted: no doubt, try again. */
const unposted = (answer: WebAnswer): WebAnswer =>
  answer.kind === 'unsure' ? { kind: 'later', seconds: 5 } : answer;

const stamp = (body: Readonly<Record<string, unknown>>): string => String(body.ts ?? '');

/** Slack's way out: posts once, edits, takes away, and finds what it posted. Never retries. */
export const slackMessenger = (
  settings: SlackSettings,
  placeNow: PlaceNow = async (place) => place,
): Messenger => {
  checkSettings(settings);
  const web = webOf(settings);
  const conversation = conversations(web, placeNow);
  const call = async (
    method: string,
    place: PlaceId,
    args: Readonly<Record<string, unknown>>,
    message: (body: Readonly<Record<string, unknown>>) => string = stamp,
  ): Promise<Sent> => {
    const at = await conversation(place);
    if ('failed' in at) return asSent(at.failed, message);
    return asSent(await web(installOf(place))(method, { channel: at.channel, ...args }), message);
  };
  return {
    give: async (file) => {
      const at = await conversation(file.place);
      if ('failed' in at) return asSent(at.failed, stamp);
      return giveIn(settings, web(installOf(file.place)))(at.channel, file);
    },
    parts: ({ view, accounts }) => slackParts(view, accounts),
    post: ({ place, view, effect, replyTo, accounts }) =>
      call('chat.postMessage', place, {
        ...slackMessage(view, accounts),
        metadata: metadata(effect),
        unfurl_links: false,
        unfurl_media: false,
        ...(replyTo === undefined ? {} : { thread_ts: replyTo }),
      }),
    edit: ({ place, view, effect, message, accounts }) =>
      call('chat.update', place, {
        ts: message,
        ...slackMessage(view, accounts),
        metadata: metadata(effect),
      }),
    remove: (place, message) => call('chat.delete', place, { ts: message }, () => message),
    find: async (place, effect, since) => {
      const at = await conversation(place);
      return 'failed' in at ? 'cannot' : findIn(web(installOf(place)), at.channel, effect, since);
    },
  };
};

interface Kept {
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly reply_count?: number;
  readonly latest_reply?: string;
  readonly metadata?: { readonly event_payload?: { readonly effect?: unknown } };
}
/** Seconds that Slack's clock may be behind ours. */
const skew = 300;
const pages = 5;
const threads = 10;

/**
 * Looks through a conversation, and the threads in it that are newer or meant, for posts with this effect's id.
 * An answer without any only when all of it was seen: a wrong one would post a second time.
 */
const findIn = async (
  web: Web,
  channel: string,
  effect: EffectId,
  { at, under }: Since,
): Promise<readonly string[] | 'cannot'> => {
  const oldest = String(Date.parse(at) / 1000 - skew);
  const since = { channel, include_all_metadata: true, limit: 200, oldest };
  const seen = await allPages(web, 'conversations.history', since);
  const hits = (list: readonly Kept[]) =>
    list.flatMap(({ ts, metadata }) =>
      ts !== undefined && metadata?.event_payload?.effect === effect ? [ts] : [],
    );
  const found = new Set(hits(seen.messages));
  const talked = seen.messages.flatMap(({ ts, reply_count }) =>
    ts !== undefined && ts !== under && (reply_count ?? 0) > 0 ? [ts] : [],
  );
  let whole = seen.whole && talked.length <= threads;
  for (const ts of [...(under === undefined ? [] : [under]), ...talked.slice(0, threads)]) {
    const replies = await allPages(web, 'conversations.replies', { ...since, ts });
    for (const hit of hits(replies.messages)) found.add(hit);
    whole &&= replies.whole;
  }
  return found.size > 0 || whole ? [...found].sort() : 'cannot';
};

const allPages = async (
  web: Web,
  method: string,
  args: Readonly<Record<string, unknown>>,
): Promise<{ readonly messages: readonly Kept[]; readonly whole: boolean }> => {
  const messages: Kept[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pages; page += 1) {
    const answer = await web(method, { ...args, ...(cursor ? { cursor } : {}) });
    // A thread of which nothing is left holds nothing.
    const isGone = answer.kind === 'error' && answer.code === 'thread_not_found';
    if (answer.kind !== 'ok') return { messages, whole: isGone };
    messages.push(...((answer.body.messages ?? []) as Kept[]));
    const next = answer.body.response_metadata as { next_cursor?: string } | undefined;
    cursor = next?.next_cursor || undefined;
    if (!cursor) return { messages, whole: answer.body.has_more !== true };
  }
  return { messages, whole: false };
};
