/** What the page is told, and what it asks: the one agreement between the console's two halves. */
export type Json = Readonly<Record<string, unknown>>;

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly guest: boolean;
}
export interface Room {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'direct';
  /** Whether Folkmoot can be spoken to here. */
  readonly joined: boolean;
}
export interface Side {
  readonly name: string;
  readonly people: readonly Persona[];
  readonly rooms: readonly Room[];
  readonly bot: string;
  /** The platform is the real one: there is nothing to show here. */
  readonly real: boolean;
}
/** A partnership's channels, so that choosing it opens both. */
export interface Pair {
  readonly name: string;
  readonly slack?: string;
  readonly teams?: string;
}
export interface Overview {
  readonly slack: Side;
  readonly teams: Side;
  readonly pairs: readonly Pair[];
  readonly now: string;
  readonly canMove: boolean;
  readonly demo?: { readonly done: number; readonly of: number };
}
export interface SlackLine {
  readonly ts: string;
  readonly thread?: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
  readonly only?: string;
  readonly edited?: true;
  readonly at: string;
}
export interface SlackModal {
  readonly id: string;
  readonly view: Json;
}
export interface SlackRoom {
  readonly lines: readonly SlackLine[];
  readonly modal?: SlackModal;
}
export interface TeamsPost {
  readonly id: string;
  readonly root?: string;
  readonly from: string;
  readonly text: string;
  readonly cards: readonly Json[];
  readonly only?: string;
  readonly edited?: true;
  /** What a press was answered with, for this person alone. */
  readonly line?: string;
  readonly at: string;
}
export interface TeamsRoom {
  readonly posts: readonly TeamsPost[];
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
  readonly what: 'slack' | 'teams' | 'modal' | 'clock' | 'demo';
  readonly room?: string;
}
