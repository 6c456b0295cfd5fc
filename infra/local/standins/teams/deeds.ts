import type { SentFile } from '../files.ts';
import type { Dialog, Found } from './answered.ts';
import type { Json } from './state.ts';

/** A tenant as its people use it: each call does what the Teams client would, and answers what it would show. */
export interface TeamsPeople {
  readonly say: (
    user: string,
    conversation: string,
    text: string,
    root?: string,
    how?: Saying,
  ) => Promise<void>;
  /** `data` is the action's own with the card's inputs in it. */
  readonly press: (
    user: string,
    post: string,
    action: Json,
    data: Json,
  ) => Promise<Dialog | undefined>;
  /** Opens a conversation: of the cards that ask for it the newest is asked for anew, once a minute at most. */
  readonly look: (user: string, conversation: string) => Promise<void>;
  /** What the app offers for a list that it fills as somebody types; Teams shows fifteen. */
  readonly search: (
    user: string,
    post: string,
    dataset: string,
    text: string,
  ) => Promise<readonly Found[]>;
  readonly submitDialog: (
    user: string,
    post: string,
    data: Json,
    beside?: true,
  ) => Promise<Dialog | undefined>;
  /** A command of the message extension in a conversation's compose box, or in the command box, where there may be none. */
  readonly extend: (
    user: string,
    commandId: string,
    conversation?: string,
  ) => Promise<Dialog | undefined>;
  /** A command of the message extension beside a message. */
  readonly beside: (user: string, post: string, commandId: string) => Promise<Dialog | undefined>;
  /** Answers a card that asks whether a file may be put among their own: true where it may. */
  readonly consent: (user: string, post: string, yes: boolean) => Promise<void>;
  readonly install: (user: string, conversation: string) => Promise<void>;
  readonly uninstall: (user: string, conversation: string) => Promise<void>;
}
/** How a line is sent besides its words. */
export interface Saying {
  /** The post that is quoted. */
  readonly quotes?: string;
  /** A file that is sent with it, in private alone. */
  readonly file?: Omit<SentFile, 'id'>;
  /** Its line ends stand in the markup alone, as some clients send them. */
  readonly flat?: true;
}
export interface TeamsOut {
  /** Sends one activity with a token in the header, and answers status and body. */
  readonly activity: (
    activity: Json,
  ) => Promise<{ readonly status: number; readonly body: string }>;
}
