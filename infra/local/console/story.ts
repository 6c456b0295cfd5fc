import type { Chats } from '../chats.ts';
import type { Kept } from '../kept.ts';
import type { Scene, Step } from './model.ts';
import { here, type StoryStep, stories } from './story-steps.ts';

/** The six steps a newcomer is shown, ticked by what the bot has posted. */
export interface Story {
  /** Counts from here: what stands by now ticks nothing. Once begun it goes on over restarts. */
  readonly begin: () => void;
  readonly steps: () => readonly Step[];
}

/** What the bot says aloud to everybody in the story's channels, a line for each card or notice that stands. */
const said = ({ slack, teams }: Chats): Readonly<Record<'slack' | 'teams', readonly string[]>> => {
  const { world, messages, channels } = slack.state;
  const { posts, conversations } = teams.state;
  return {
    slack: [...messages.values()]
      .filter(({ user, only }) => user === world.slackBot.user && !only)
      .filter(({ channel }) => channels.get(channel)?.name === here.slack)
      .map(({ text }) => text),
    teams: [...posts.values()]
      .filter(({ from, only }) => from === 'bot' && !only)
      .filter(({ conversation }) => conversations.get(conversation)?.name === here.teams)
      .map(({ activity }) => String(activity.summary ?? activity.text ?? '')),
  };
};

/**
 * The story of this laptop; `demo` tells which on its first run and is kept. A step is done once the bot shows more
 * of what it is about, in every chat that it names, than when the story began.
 */
export const storyOf = (chats: Chats, kept: Kept, demo: 'sefton' | 'none' | undefined): Story => {
  if (demo) kept.put('story', 'name', demo);
  const told = stories[kept.get<'sefton' | 'none'>('story', 'name') ?? 'sefton'];
  const { people, slackRooms, teamsRooms } = chats.slack.state.world;
  const counts = (): readonly number[] => {
    const both = said(chats);
    return told.map(({ shows, where }) =>
      Math.min(...where.map((chat) => both[chat].reduce((sum, text) => sum + shows(text), 0))),
    );
  };
  const sceneOf = (
    chat: 'slack' | 'teams',
    scene: StoryStep['slack'] | StoryStep['teams'],
  ): Scene | undefined => {
    const user = people.find(({ name }) => name === scene?.who)?.[chat];
    const rooms = chat === 'slack' ? slackRooms : teamsRooms;
    const room = rooms.find(({ name }) => name === scene?.room)?.id ?? 'direct';
    if (!scene || !user) return undefined;
    const { put, find } = scene;
    return { user, room, ...(put ? { put } : {}), ...(find ? { find } : {}) };
  };
  const ticked = (): readonly boolean[] => {
    const since = kept.get<readonly number[]>('story', 'since');
    if (!since) return told.map(() => false);
    const before = kept.get<readonly boolean[]>('story', 'done') ?? [];
    // What is done stays done: a card changes again when its poll closes or its meeting is over.
    const done = counts().map((count, nth) => before[nth] === true || count > (since[nth] ?? 0));
    if (done.some((one, nth) => one !== (before[nth] ?? false))) kept.put('story', 'done', done);
    return done;
  };
  return {
    begin: () => {
      if (!kept.get('story', 'since')) kept.put('story', 'since', counts());
    },
    steps: () => {
      const done = ticked();
      return told.map(({ title, how, act, ...scenes }, nth) => {
        const slack = sceneOf('slack', scenes.slack);
        const teams = sceneOf('teams', scenes.teams);
        return {
          title,
          how,
          act,
          done: done[nth] ?? false,
          ...(slack ? { slack } : {}),
          ...(teams ? { teams } : {}),
        };
      });
    },
  };
};
