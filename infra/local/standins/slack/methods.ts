import * as z from 'zod';
import { slackManifest } from '../../../../adapters/slack/manifest.ts';
import { conversations } from './conversations.ts';
import { type Method, shown } from './method.ts';
import { blocksTrouble, metadata } from './shapes.ts';
import {
  type Channel,
  directWith,
  type Json,
  type Message,
  messageAt,
  type SlackState,
} from './state.ts';
import { homeView, modalView } from './views.ts';

const triggerLife = 3000;
const posting = z.object({
  channel: z.string(),
  user: z.string().optional(),
  text: z.string().optional(),
  blocks: z.array(z.record(z.string(), z.unknown())).optional(),
  metadata: metadata.optional(),
  thread_ts: z.string().optional(),
  ts: z.string().optional(),
});
type Posting = z.infer<typeof posting>;

const placeOf = (state: SlackState, id: string): Channel | undefined => {
  const person = state.world.people.find(({ slack }) => slack === id);
  return person ? directWith(state, id) : state.channels.get(id);
};

/** The error of a post that Slack would not take, or undefined. */
const trouble = (channel: Channel | undefined, post: Posting, bot: string): string | undefined => {
  if (!channel) return 'channel_not_found';
  if (channel.archived) return 'is_archived';
  if (channel.private && !channel.members.includes(bot)) return 'not_in_channel';
  if (!post.text && !post.blocks?.length) return 'no_text';
  if ((post.text ?? '').length > 40_000) return 'msg_too_long';
  return blocksTrouble(post.blocks);
};

/** A post's own parts, in the shape in which they are kept. */
export const partsOf = (post: Pick<Posting, 'text' | 'blocks' | 'metadata'>) => ({
  text: post.text ?? '',
  ...(post.blocks ? { blocks: post.blocks } : {}),
  ...(post.metadata ? { metadata: post.metadata } : {}),
});

const put = (given: Json, state: SlackState, only: boolean): Message | string => {
  const read = posting.safeParse(given);
  if (!read.success) return 'invalid_arguments';
  const post = read.data;
  const channel = placeOf(state, post.channel);
  const error = trouble(channel, post, state.world.slackBot.user);
  if (error || !channel) return error ?? 'channel_not_found';
  if (only && !(post.user && channel.members.includes(post.user))) return 'user_not_in_channel';
  if (post.thread_ts && !messageAt(state, channel.id, post.thread_ts)) return 'thread_not_found';
  return state.saveMessage({
    channel: channel.id,
    ts: state.ts(),
    user: state.world.slackBot.user,
    at: state.now(),
    ...partsOf(post),
    ...(post.thread_ts ? { thread: post.thread_ts } : {}),
    ...(only && post.user ? { only: post.user } : {}),
  });
};

const own = (given: Json, state: SlackState): Message | undefined => {
  const found = messageAt(state, String(given.channel), String(given.ts));
  return found?.user === state.world.slackBot.user && !found.only ? found : undefined;
};

const opened = (given: Json, state: SlackState, user: string, id: string): Json | string => {
  if (!modalView.safeParse(given.view).success) return 'invalid_arguments';
  const view = given.view as Json;
  const modal = { id, user, view, hash: `${state.machine()}.${id.slice(-8)}` };
  state.modals.set(id, modal);
  state.changed('');
  return { view: { ...view, id, hash: modal.hash, team_id: state.world.workspace.id } };
};

/** As large as a view may be, in bytes. */
const largestView = 250 * 1024;
const hasHome = () => slackManifest({}).features.app_home.home_tab_enabled;

const published: Method = (given, state) => {
  const user = String(given.user_id);
  if (!state.world.people.some(({ slack, of }) => slack === user && !of)) return 'user_not_found';
  if (!hasHome()) return 'not_enabled';
  if (Buffer.byteLength(JSON.stringify(given.view ?? '')) > largestView) return 'view_too_large';
  if (!homeView.safeParse(given.view).success) return 'invalid_arguments';
  const before = state.homes.get(user);
  if (given.hash !== undefined && given.hash !== before?.hash) return 'hash_conflict';
  const id = before?.id ?? `V${state.ts().replace('.', '')}`;
  const home = state.saveHome({ id, user, view: given.view as Json, hash: state.ts() });
  return { view: { ...home.view, id, hash: home.hash, team_id: state.world.workspace.id } };
};

const views: Readonly<Record<string, Method>> = {
  'views.open': (given, state) => {
    const trigger = state.triggers.get(String(given.trigger_id));
    if (!trigger) return 'invalid_trigger_id';
    if (trigger.used) return 'exchanged_trigger_id';
    if (state.machine() - trigger.made > triggerLife) return 'expired_trigger_id';
    trigger.used = true;
    return opened(given, state, trigger.user, `V${state.ts().replace('.', '')}`);
  },
  'views.publish': published,
  'views.update': (given, state) => {
    const modal = state.modals.get(String(given.view_id));
    if (!modal) return 'not_found';
    if (given.hash !== undefined && given.hash !== modal.hash) return 'hash_conflict';
    return opened(given, state, modal.user, modal.id);
  },
};

const chat: Readonly<Record<string, Method>> = {
  'chat.postMessage': (given, state) => {
    const posted = put(given, state, false);
    if (typeof posted === 'string') return posted;
    return { channel: posted.channel, ts: posted.ts, message: shown(posted, state) };
  },
  'chat.postEphemeral': (given, state) => {
    const posted = put(given, state, true);
    return typeof posted === 'string' ? posted : { message_ts: posted.ts };
  },
  'chat.update': (given, state) => {
    const found = own(given, state);
    if (!found) return 'message_not_found';
    const read = posting.safeParse(given);
    if (!read.success) return 'invalid_arguments';
    const error = trouble(state.channels.get(found.channel), read.data, state.world.slackBot.user);
    if (error) return error;
    const { blocks: _old, ...rest } = found;
    const edited = state.saveMessage({ ...rest, ...partsOf(read.data), edited: true });
    return { channel: edited.channel, ts: edited.ts, text: edited.text };
  },
  'chat.delete': (given, state) => {
    const found = own(given, state);
    if (!found) return 'message_not_found';
    state.dropMessage(found);
    return { channel: found.channel, ts: found.ts };
  },
  'chat.getPermalink': (given, state) => {
    const found = messageAt(state, String(given.channel), String(given.message_ts));
    if (!found) return 'message_not_found';
    const { domain } = state.world.workspace;
    const permalink = `https://${domain}.slack.com/archives/${found.channel}/p${found.ts.replace('.', '')}`;
    return { channel: found.channel, permalink };
  },
};

/** Every method of the Web API that the stand-in has, by its name. */
export const methods: Readonly<Record<string, Method>> = {
  'auth.test': (_given, { world }) => ({
    url: `https://${world.workspace.domain}.slack.com/`,
    team: world.workspace.name,
    team_id: world.workspace.id,
    user: 'folkmoot',
    user_id: world.slackBot.user,
    bot_id: world.slackBot.bot,
    is_enterprise_install: false,
  }),
  ...chat,
  ...views,
  ...conversations,
};
