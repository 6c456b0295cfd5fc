import type { At } from '../../../../core/model/ids.ts';
import type { Kept } from '../../kept.ts';
import type { StandInClock } from '../clock.ts';
import type { SentFile, Upload } from '../files.ts';
import type { World } from '../world.ts';

export type Json = Readonly<Record<string, unknown>>;

/** A call that was not done, by Slack's word for why. */
export interface Refused {
  readonly method: string;
  readonly error: string;
}

/** One line in a channel or a direct message, as Slack would keep it. */
export interface Message {
  readonly channel: string;
  readonly ts: string;
  readonly thread?: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  /** The files that were sent with it. */
  readonly files?: readonly Json[];
  /** A table that was pasted into it. */
  readonly table?: Json;
  readonly metadata?: Json;
  /** The one person who sees it. */
  readonly only?: string;
  readonly edited?: true;
  readonly at: At;
}
export interface Channel {
  readonly id: string;
  readonly name: string;
  readonly private?: true;
  readonly archived?: true;
  /** Another organisation is in it. */
  readonly shared?: true;
  /** The other end of a direct message. */
  readonly with?: string;
  readonly members: readonly string[];
}
/** A modal in front of one person. */
export interface Modal {
  readonly id: string;
  readonly user: string;
  readonly view: Json;
  readonly hash: string;
}
/** What an app has published on somebody's Home. */
export interface Home {
  readonly id: string;
  readonly user: string;
  readonly view: Json;
  readonly hash: string;
}
/** A use-once address for answers to one command or press. */
export interface Hook {
  readonly id: string;
  readonly channel: string;
  readonly user: string;
  /** The message that was pressed. */
  readonly ts?: string;
  readonly thread?: string;
  readonly made: number;
  readonly uses: number;
}

/** All that the stand-in workspace knows; kept over restarts. */
export interface SlackState extends StandInClock {
  readonly world: World;
  readonly channels: Map<string, Channel>;
  readonly messages: Map<string, Message>;
  readonly modals: Map<string, Modal>;
  /** By whose it is. */
  readonly homes: Map<string, Home>;
  readonly hooks: Map<string, Hook>;
  readonly files: Map<string, SentFile>;
  /** Whether the app was taken out of the workspace: its token is taken no more. */
  readonly app: { isOut: boolean };
  /** The newest calls of the app's that were not done. */
  readonly refused: Refused[];
  /** Of an app, on their way. */
  readonly uploads: Map<string, Upload>;
  /** When each was handed out; used ones are marked so. */
  readonly triggers: Map<string, { readonly user: string; readonly made: number; used: boolean }>;
  /** A time stamp that nothing else has. */
  readonly ts: () => string;
  readonly saveChannel: (channel: Channel) => Channel;
  /** The channel under another id, with all that stands in it; the old one is no channel any more. */
  readonly moveChannel: (from: string, to: string) => void;
  readonly saveMessage: (message: Message) => Message;
  readonly saveHome: (home: Home) => Home;
  readonly dropMessage: (message: Message) => void;
  /** Called after anything that somebody can see has changed. */
  readonly changed: (channel: string) => void;
}

const nameOf = ({ channel, ts }: Pick<Message, 'channel' | 'ts'>): string => `${channel}/${ts}`;

/** The workspace as it was kept, or new; `changed` hears of whatever can be seen, by channel. */
export const slackState = (
  world: World,
  kept: Kept,
  clock: StandInClock,
  changed: (channel: string) => void,
): SlackState => {
  const channels = new Map(
    world.slackRooms.map(({ id, name }): [string, Channel] => [
      id,
      { id, name, members: world.people.flatMap(({ slack }) => slack ?? []) },
    ]),
  );
  for (const channel of kept.all<Channel>('slack-channel')) channels.set(channel.id, channel);
  const messages = new Map(
    kept.all<Message>('slack-message').map((message) => [nameOf(message), message]),
  );
  const homes = new Map(kept.all<Home>('slack-home').map((home) => [home.user, home]));
  const saveChannel = (channel: Channel): Channel => {
    channels.set(channel.id, channel);
    kept.put('slack-channel', channel.id, channel);
    changed(channel.id);
    return channel;
  };
  const saveMessage = (message: Message): Message => {
    messages.set(nameOf(message), message);
    kept.put('slack-message', nameOf(message), message);
    changed(message.channel);
    return message;
  };
  const dropMessage = (message: Message): void => {
    messages.delete(nameOf(message));
    kept.drop('slack-message', nameOf(message));
    changed(message.channel);
  };
  let last = Math.max(0, ...[...messages.values()].map(({ ts }) => Number(ts.replace('.', ''))));
  return {
    ...clock,
    world,
    channels,
    messages,
    modals: new Map(),
    homes,
    hooks: new Map(),
    files: new Map(),
    app: { isOut: false },
    refused: [],
    uploads: new Map(),
    triggers: new Map(),
    ts: () => {
      last = Math.max(last + 1, clock.machine() * 1000);
      return `${Math.floor(last / 1e6)}.${`${last % 1e6}`.padStart(6, '0')}`;
    },
    saveChannel,
    moveChannel: (from, to) => {
      const channel = channels.get(from);
      if (!channel) return;
      saveChannel({ ...channel, id: to });
      for (const message of [...messages.values()].filter((one) => one.channel === from)) {
        dropMessage(message);
        saveMessage({ ...message, channel: to });
      }
      channels.delete(from);
      kept.drop('slack-channel', from);
      changed(from);
    },
    saveMessage,
    saveHome: (home) => {
      homes.set(home.user, home);
      kept.put('slack-home', home.user, home);
      changed('home');
      return home;
    },
    dropMessage,
    changed,
  };
};

export const messageAt = (state: SlackState, channel: string, ts: string): Message | undefined =>
  state.messages.get(nameOf({ channel, ts }));

/** What one person sees in a channel, oldest first. */
export const seenBy = (state: SlackState, channel: string, user: string): readonly Message[] =>
  [...state.messages.values()]
    .filter((one) => one.channel === channel && (one.only === undefined || one.only === user))
    .sort((a, b) => (a.ts < b.ts ? -1 : 1));

/** The direct message channel of a person with the bot, made when it is first wanted. */
export const directWith = (state: SlackState, user: string): Channel => {
  const id = `D${user.slice(1)}`;
  return (
    state.channels.get(id) ??
    state.saveChannel({
      id,
      name: 'folkmoot',
      with: user,
      members: [user, state.world.slackBot.user],
    })
  );
};
