/** What is known of a chat. */
interface Chat {
  /** As people call it. */
  readonly name: string;
  /** Whether typed text is answered in its thread, because everybody reads along. */
  readonly answersInThread: boolean;
  /** What is put before a channel's name. */
  readonly channelSign: string;
  /** Whether a file asked for where others read along goes to the asker's own chat by itself; else only what is asked for there does. */
  readonly filesFromChannels: boolean;
}

/** The chats, in the order in which they are counted; all that core knows of each. */
export const platforms = {
  slack: { name: 'Slack', answersInThread: false, channelSign: '#', filesFromChannels: true },
  teams: { name: 'Teams', answersInThread: true, channelSign: '', filesFromChannels: false },
} as const satisfies Readonly<Record<string, Chat>>;

export type Platform = keyof typeof platforms;

export const platformNames = (): readonly Platform[] => Object.keys(platforms) as Platform[];

/* @__NO_SIDE_EFFECTS__ */
const anyOf = (names: object): string => `(?:${Object.keys(names).join('|')})`;
/** One of the chats, as a pattern within a bigger one. */
export const platformPattern = /* @__PURE__ */ anyOf(platforms);

/** What is known of the chat of this name. */
export const chatNamed = (platform: string): Chat | undefined =>
  Object.hasOwn(platforms, platform) ? platforms[platform as Platform] : undefined;
