import type { Someone } from '../world.ts';
import { type Method, shown } from './method.ts';
import { type Channel, directWith, type Json, type Message, type SlackState } from './state.ts';

const shownChannel = (channel: Channel, state: SlackState): Json =>
  channel.with
    ? { id: channel.id, is_im: true, user: channel.with, is_org_shared: false }
    : {
        id: channel.id,
        name: channel.name,
        is_channel: !channel.private,
        is_group: channel.private === true,
        is_im: false,
        is_private: channel.private === true,
        is_archived: channel.archived === true,
        is_member: channel.members.includes(state.world.slackBot.user),
        is_ext_shared: channel.shared === true,
        num_members: channel.members.length,
      };

const shownUser = (person: Someone, state: SlackState): Json => ({
  id: person.slack,
  team_id: person.of?.id ?? state.world.workspace.id,
  name: person.key,
  real_name: person.name,
  deleted: false,
  is_bot: false,
  is_restricted: person.guest === true,
  is_ultra_restricted: false,
  ...(person.of ? { is_stranger: true } : {}),
  is_email_confirmed: true,
  tz: 'Europe/London',
  profile: { real_name: person.name, display_name: person.name, email: person.email },
});

const inChannel =
  (then: (channel: Channel, given: Json, state: SlackState) => Json): Method =>
  (given, state) => {
    const channel = state.channels.get(String(given.channel));
    return channel ? then(channel, given, state) : 'channel_not_found';
  };

const page = (given: Json, items: readonly unknown[]) => {
  const limit = Math.min(Number(given.limit ?? 100), 999);
  const from = Number(given.cursor || 0);
  const next = from + limit < items.length ? `${from + limit}` : '';
  return { items: items.slice(from, from + limit), response_metadata: { next_cursor: next } };
};

const repliesTo = ({ channel, ts }: Message, { messages }: SlackState): number =>
  [...messages.values()].filter(
    (one) => one.channel === channel && one.thread === ts && one.only === undefined,
  ).length;

const history = (which: (given: Json, thread: string | undefined, ts: string) => boolean) =>
  inChannel((channel, given, state) => {
    const oldest = String(given.oldest ?? '0');
    const latest = String(given.latest ?? '9999999999.999999');
    const found = [...state.messages.values()]
      .filter((one) => one.channel === channel.id && !one.only && which(given, one.thread, one.ts))
      .filter(({ ts }) => ts >= oldest && ts <= latest)
      .sort((a, b) => (a.ts < b.ts ? 1 : -1))
      .map((one) => {
        const { metadata, ...rest } = shown(one, state);
        const replies = repliesTo(one, state);
        return {
          ...rest,
          ...(replies > 0 ? { reply_count: replies } : {}),
          ...(given.include_all_metadata && metadata ? { metadata } : {}),
        };
      });
    const { items, response_metadata } = page(given, found);
    return { messages: items, has_more: response_metadata.next_cursor !== '', response_metadata };
  });

/** What the Web API says of channels and people. */
export const conversations: Readonly<Record<string, Method>> = {
  'conversations.info': inChannel((channel, _given, state) => ({
    channel: shownChannel(channel, state),
  })),
  'conversations.members': inChannel((channel, given) => {
    const { items, response_metadata } = page(given, channel.members);
    return { members: items, response_metadata };
  }),
  'conversations.open': (given, state) => {
    const user = String(given.users ?? '');
    if (!state.world.people.some(({ slack }) => slack === user)) return 'user_not_found';
    return { channel: { id: directWith(state, user).id } };
  },
  'conversations.history': history((_given, thread) => thread === undefined),
  'conversations.replies': history(
    (given, thread, ts) => thread === String(given.ts) || ts === String(given.ts),
  ),
  // Of another workspace only what a shared channel lets us see.
  'team.info': ({ team }, { world: { workspace, people } }) => {
    const asked = String(team ?? workspace.id);
    const found = [workspace, ...people.flatMap(({ of }) => of ?? [])].find(
      ({ id }) => id === asked,
    );
    return found ? { team: found } : 'team_not_found';
  },
  'users.info': (given, state) => {
    const person = state.world.people.find(({ slack }) => slack === String(given.user));
    return person ? { user: shownUser(person, state) } : 'user_not_found';
  },
};
