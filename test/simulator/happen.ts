import { later } from '../../core/calendar/instants.ts';
import { accountHappening } from './accounts.ts';
import type { Bot } from './bot.ts';
import { type Actor, actors } from './people.ts';

/** What befalls the chats: a sentence for the story, and what makes it so. */
export interface Happening {
  /** Whom it befalls, where core is told of them. */
  readonly who?: Actor;
  readonly told: string;
  readonly does: () => Promise<unknown>;
}

/** Somebody leaves a channel or comes back, closes an account, archives or restores a channel, or deletes a message. */
export const happeningOf = (bot: Bot): Happening => {
  const { random, chats, network } = bot;
  const who = random.pick(actors);
  const nothing = async () => {};
  const inSlack = async (inner: Readonly<Record<string, unknown>>) => {
    const { state, envelope, world } = chats.workspaces[who.workspace];
    const channel = state.channels.get(who.room);
    if (channel)
      await envelope.event(channel, {
        channel: channel.id,
        channel_type: 'C',
        team: world.workspace.id,
        event_ts: state.ts(),
        ...inner,
      });
  };
  const archived = async (archive: boolean) => {
    const { state } = chats.workspaces[who.workspace];
    const channel = state.channels.get(who.room);
    if (!channel) return;
    const { archived: _was, ...open } = channel;
    state.saveChannel(archive ? { ...open, archived: true } : open);
    network.shut.add(who.place);
    await inSlack({ type: archive ? 'channel_archive' : 'channel_unarchive', user: who.user });
  };
  const isArchived = Boolean(
    chats.workspaces[who.workspace].state.channels.get(who.room)?.archived,
  );
  const [message] = network.posted.filter((one) => one.stands()).slice(-1 - random.below(6));
  const kinds: readonly (() => Happening)[] = [
    () => {
      const platform = random.pick(['slack', 'teams'] as const);
      const hours = 1 + random.below(60);
      network.away.set(platform, later(bot.now(), hours * 3600));
      return { told: `${platform} is away for ${hours} hours`, does: nothing };
    },
    () => ({
      told: message ? `somebody deletes “${message.view.aloud.slice(0, 60)}”` : 'nothing happens',
      does: async () => message?.delete(),
    }),
    () =>
      who.chat === 'slack'
        ? {
            told: `${who.name} leaves the channel, and comes back`,
            does: async () => {
              await inSlack({ type: 'member_left_channel', user: who.user });
              await inSlack({ type: 'member_joined_channel', user: who.user });
            },
          }
        : { told: 'nothing happens', does: nothing },
    () =>
      who.chat === 'slack'
        ? {
            told: `the channel of ${who.name} is ${isArchived ? 'restored' : 'archived'}`,
            does: () => archived(!isArchived),
          }
        : { told: 'nothing happens', does: nothing },
    () => accountHappening(bot),
  ];
  return random.pick(kinds)();
};

/** Everything that was archived is open again. */
export const restored = async (bot: Bot): Promise<void> => {
  for (const { state, envelope } of bot.chats.workspaces)
    for (const channel of [...state.channels.values()].filter((one) => one.archived)) {
      const { archived: _was, ...open } = channel;
      state.saveChannel(open);
      void envelope.event(open, {
        type: 'channel_unarchive',
        channel: open.id,
        user: 'U1ASHA',
        event_ts: state.ts(),
      });
    }
};
