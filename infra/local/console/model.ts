/** What the page is told, and what it asks: the one agreement between the console's two halves. */
export type Json = Readonly<Record<string, unknown>>;

/** What this is, in one sentence. */
export const what =
  'A bot that runs a community partnership in Slack and Microsoft Teams at once: what is pressed in one chat shows in the other.';

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly guest: boolean;
  readonly organisation?: string;
  /** They have an account in the other chat as well. */
  readonly both: boolean;
  /** Another workspace or tenant of this chat in which they have an account too. */
  readonly alsoIn?: string;
}
export interface Room {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'direct';
  /** Whether Folkmoot can be spoken to here. */
  readonly joined: boolean;
}
/** One of the app's own commands, as the chat lists it. */
export interface Shortcut {
  readonly id: string;
  readonly title: string;
}
export interface Side {
  readonly name: string;
  readonly people: readonly Persona[];
  readonly rooms: readonly Room[];
  readonly bot: string;
  /** What the app offers beside a message, and where people write. */
  readonly beside: readonly Shortcut[];
  readonly anywhere: readonly Shortcut[];
  /** The platform is the real one: there is nothing to show here. */
  readonly real: boolean;
}
/** A partnership's channels, so that choosing it opens both. */
export interface Pair {
  readonly name: string;
  readonly slack?: string;
  readonly teams?: string;
}
/** Whom to be and where to look in one window, for a step of the story. */
export interface Scene {
  readonly user: string;
  /** A channel's id, or `direct`. */
  readonly room: string;
  /** What is put where people type, for them to send. */
  readonly put?: string;
  /** What the message says that is brought into sight. */
  readonly find?: string;
  /** The message itself that is. */
  readonly message?: string;
}
/** One of the six things a newcomer is shown. */
export interface Step {
  readonly title: string;
  readonly how: string;
  /** The window in which one acts. */
  readonly act: 'slack' | 'teams';
  /** The bot has shown it since the story began. */
  readonly done: boolean;
  readonly slack?: Scene;
  readonly teams?: Scene;
}
export interface Overview {
  readonly slack: Side;
  readonly teams: Side;
  /** The workspace and the tenant that partners have of their own. */
  readonly partners?: { readonly slack: Side; readonly teams: Side };
  readonly pairs: readonly Pair[];
  readonly now: string;
  readonly canMove: boolean;
  readonly canRestart: boolean;
  readonly story: readonly Step[];
  readonly demo?: { readonly done: number; readonly of: number };
}
/** A file in a message. */
export interface FileShown {
  readonly name: string;
  /** Where it can be had. */
  readonly url?: string;
  readonly bytes?: number;
  readonly says?: string;
  /** Whether it may be put among somebody's own is asked. */
  readonly asks?: true;
}
/** One message as a person sees it, in either chat. */
export interface Message {
  readonly id: string;
  /** The message in whose thread it stands. */
  readonly root?: string;
  readonly from: string;
  readonly text: string;
  /** The one person who sees it. */
  readonly only?: string;
  readonly edited?: true;
  readonly at: string;
  readonly files?: readonly FileShown[];
}
export interface SlackMessage extends Message {
  readonly blocks?: readonly Json[];
}
export interface TeamsMessage extends Message {
  readonly cards: readonly Json[];
  /** What a press was answered with, for this person alone. */
  readonly line?: string;
}
export interface SlackModal {
  readonly id: string;
  readonly view: Json;
}
/** What stands in place of a channel where somebody looks at the app's Home. */
export const homeRoom = 'home';
export interface SlackRoom {
  readonly messages: readonly SlackMessage[];
  /** What the app has published on this person's Home. */
  readonly home?: Json;
  readonly modal?: SlackModal;
}
export interface TeamsRoom {
  readonly messages: readonly TeamsMessage[];
}
export interface TeamsDialog {
  readonly title: string;
  readonly card: Json;
  readonly from: string;
}
export interface Moved {
  readonly now: string;
  readonly delivered: number;
  readonly waiting: number;
}
/** Something can be seen that could not be seen before. */
export interface Changed {
  readonly what: 'slack' | 'teams' | 'modal' | 'clock' | 'demo' | 'story';
  readonly room?: string;
}
