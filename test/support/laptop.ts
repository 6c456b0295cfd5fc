import type { Chats, House } from '../../infra/local/chats.ts';
import { startLaptop as start } from '../../infra/local/laptop.ts';
import './journals/table.ts';
import { lookNow } from './journals/watch.ts';
import { type SlackPerson, slackPerson } from './laptop/slack.ts';
import { type TeamsPerson, teamsPerson } from './laptop/teams.ts';
import { copyOfPlayed } from './played.ts';

/** Something the bot has said and that somebody can still see. */
export interface Posted {
  readonly chat: 'slack' | 'teams';
  /** The channel's name, or `direct:` and whose direct messages it is in. */
  readonly room: string;
  readonly text: string;
  /** The name of the one person who sees it. */
  readonly only?: string;
  /** Everything in it, as the platform got it. */
  readonly raw: unknown;
}
/** The whole system in this process, on free ports, with nothing on disk unless asked. */
export interface TestLaptop {
  readonly url: string;
  readonly chats: Chats;
  readonly now: () => string;
  /** Walks the clock; throws where a person would be told 400. */
  readonly advance: (
    duration: string,
  ) => Promise<{ now: string; delivered: number; waiting: number }>;
  /** Walks to an instant, such as 2027-03-24T09:01Z. */
  readonly to: (at: string) => Promise<void>;
  /** Goes on to it without a walk, as a machine does that slept. */
  readonly sleep: (until: string) => void;
  /** Goes on until nothing more that was paced comes out. */
  readonly drawn: () => Promise<void>;
  /** Resolves when nothing that is due is under way. */
  readonly settled: () => Promise<void>;
  /** A person in one chat, in a channel by its name or in `direct`. */
  readonly slack: (name: string, room?: string) => SlackPerson;
  readonly teams: (name: string, room?: string) => TeamsPerson;
  /** The same in the partners' own workspace and tenant, where they have one. */
  readonly partners: {
    readonly slack: (name: string, room?: string) => SlackPerson;
    readonly teams: (name: string, room?: string) => TeamsPerson;
  };
  /** All that the bot has posted and that still stands, in order, chat by chat. */
  readonly posted: () => readonly Posted[];
  readonly stop: () => Promise<void>;
}

const postedIn = ({ slack, teams }: House): readonly Posted[] => {
  const { people, slackBot } = slack.state.world;
  const nameOf = (id: string | undefined) =>
    people.find((one) => one.slack === id || one.teams === id)?.name ?? String(id);
  const slackRoom = (id: string) => {
    const channel = slack.state.channels.get(id);
    return channel?.with ? `direct:${nameOf(channel.with)}` : (channel?.name ?? id);
  };
  const teamsRoom = (id: string) => {
    const conversation = teams.state.conversations.get(id);
    return conversation?.with ? `direct:${nameOf(conversation.with)}` : (conversation?.name ?? id);
  };
  const inSlack = [...slack.state.messages.values()]
    .filter(({ user }) => user === slackBot.user)
    .map(
      ({ channel, text, only, blocks }): Posted => ({
        chat: 'slack',
        room: slackRoom(channel),
        text,
        raw: blocks,
        ...(only ? { only: nameOf(only) } : {}),
      }),
    );
  const inTeams = [...teams.state.posts.values()]
    .filter(({ from }) => from === 'bot')
    .map(
      ({ conversation, activity, only }): Posted => ({
        chat: 'teams',
        room: teamsRoom(conversation),
        text: String(activity.summary ?? activity.text ?? ''),
        raw: activity,
        ...(only ? { only: nameOf(only) } : {}),
      }),
    );
  return [...inSlack, ...inTeams];
};

type Env = Readonly<Record<string, string>>;
const isDemo = (env: Env) => Object.entries(env).join() === 'DEMO,sefton';

/** What has been played in once for all files is copied, where a test wants just that. */
const settingsFor = async (env: Env) =>
  (isDemo(env) ? await copyOfPlayed() : undefined) ?? {
    env: { PORT: '0', DATA_DIR: ':memory:', ...env },
    drop: () => {},
  };

/** Starts it; `env` is what a person would set, over PORT 0 and DATA_DIR :memory:. */
export const startLaptop = async ({
  env = {},
}: {
  readonly env?: Env;
} = {}): Promise<TestLaptop> => {
  const settings = await settingsFor(env);
  const laptop = await start(settings.env);
  await laptop.demo;
  const { chats, settled } = laptop;
  const theirs = (): House => {
    if (!chats.partners) throw new Error('The partners have no chats of their own here.');
    return chats.partners;
  };
  const advance: TestLaptop['advance'] = async (duration) => {
    const moved = await laptop.advance(duration);
    if (!moved) throw new Error(`${duration} is no duration forward`);
    return moved;
  };
  return {
    url: laptop.url,
    chats,
    now: laptop.now,
    settled,
    advance,
    to: async (at) => {
      const seconds = Math.ceil((Date.parse(at) - Date.parse(laptop.now())) / 1000);
      await advance(`PT${seconds}S`);
    },
    sleep: laptop.sleep,
    slack: (name, room = 'southport') => slackPerson(chats.slack, settled, name, room),
    teams: (name, room = 'Southport partners') => teamsPerson(chats.teams, settled, name, room),
    drawn: laptop.drawn,
    partners: {
      slack: (name, room = 'partnership') => slackPerson(theirs().slack, settled, name, room),
      teams: (name, room = 'Partnership') => teamsPerson(theirs().teams, settled, name, room),
    },
    posted: () => [chats, ...(chats.partners ? [chats.partners] : [])].flatMap(postedIn),
    stop: async () => {
      await lookNow();
      await laptop.stop();
      settings.drop();
    },
  };
};
