import type { TestLaptop } from '../support/laptop.ts';

/** Whose message, where, and what it says aloud. */
export interface Message {
  readonly who: string;
  readonly room: string;
  readonly says: RegExp;
}
/** A form: who opens it where, and the names of the buttons that lead to it. */
export interface Opened {
  readonly who: string;
  readonly room: string;
  readonly open: readonly RegExp[];
}
/** A page of its own: the link that leads to it, in the newest message that says this. */
export interface Linked extends Message {
  readonly link: RegExp;
}
/** Somebody's Home, in Slack. */
export interface HomeOf {
  readonly who: string;
  readonly home: true;
}
export type Sight = Message | Opened | Linked | HomeOf;

export const chapters = {
  channel: 'In a channel',
  own: 'For one person, where they asked',
  private: 'In private, and Home',
  forms: 'Forms, and what is begun from a message',
  files: 'Files and calendars',
} as const;

/** One kind of card or message, in the chats that have it. */
export interface Shot {
  readonly chapter: keyof typeof chapters;
  readonly name: string;
  readonly title: string;
  /** When it comes and what one does with it, in one sentence. */
  readonly text: string;
  readonly slack?: Sight;
  readonly teams?: Sight;
}
/** What is done first, and what can be seen then. */
export interface Scene {
  readonly play: (laptop: TestLaptop) => Promise<void>;
  readonly shots: readonly Shot[];
}

export const inSlack = (says: RegExp, who = 'Priya', room = 'southport') => ({ who, room, says });
export const inTeams = (says: RegExp, who = 'Tess', room = 'Southport partners') => ({
  who,
  room,
  says,
});
/** In both channels alike. */
export const both = (says: RegExp) => ({ slack: inSlack(says), teams: inTeams(says) });
/** To one person in each chat, in private. */
export const direct = (says: RegExp, slack: string, teams: string) => ({
  slack: inSlack(says, slack, 'direct'),
  teams: inTeams(says, teams, 'direct'),
});
/** A form that is opened by the same buttons in both. */
export const opened = (...open: readonly RegExp[]) => ({
  slack: { who: 'Priya', room: 'southport', open },
  teams: { who: 'Tess', room: 'Southport partners', open },
});
/** The machine sleeps until shortly before, and the clock walks the last hours. */
export const goOn = async (laptop: TestLaptop, from: string, to: string) => {
  laptop.sleep(`${from}.000Z`);
  await laptop.to(`${to}Z`);
  await laptop.drawn();
};
