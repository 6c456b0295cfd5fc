import {
  directAccount,
  type EffectId,
  installOf,
  type PlaceId,
  partsOf,
} from '../../core/model/ids.ts';
import type { Messenger, Sent } from '../../core/ports/messenger.ts';
import { asSent } from './errors.ts';
import { findIn } from './find.ts';
import { giveIn } from './give.ts';
import { slackMessage, slackParts } from './render.ts';
import { checkSettings, type SlackSettings } from './settings.ts';
import { type WebAnswer, type WebOf, webOf } from './web.ts';

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

/** Slack's way out: posts once, edits, takes away, and finds what it posted. Never retries. `now` paces the calls. */
export const slackMessenger = (
  settings: SlackSettings,
  placeNow: PlaceNow = async (place) => place,
  now?: () => number,
): Messenger => {
  checkSettings(settings);
  const web = webOf(settings, undefined, now);
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
    knock: async (install) => (await web(install)('auth.test', {})).kind === 'ok',
    find: async (place, effect, since) => {
      const at = await conversation(place);
      if (!('failed' in at)) return findIn(web(installOf(place)), at.channel, effect, since);
      const failed = asSent(at.failed, stamp);
      if (failed.kind === 'later') return { ...failed, seen: since.seen ?? '' };
      return failed.kind === 'shut' ? failed : 'cannot';
    },
  };
};
