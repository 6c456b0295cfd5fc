import type { ChatRefusal } from '../model/chat-refusal.ts';
import type { FileTarget, FileText } from '../model/file-sent.ts';
import type {
  AccountId,
  At,
  EffectId,
  InstallId,
  PersonId,
  PlaceId,
  ProgrammeId,
} from '../model/ids.ts';
import type { View } from '../view/view.ts';

/** What happened to one post or edit. */
export type Sent =
  | { readonly kind: 'sent'; readonly message: string }
  /** Refused for now, surely not done: try again after so many seconds. */
  | { readonly kind: 'later'; readonly seconds: number }
  /** The chat does not let the app into that workspace at all, surely not done: what goes there is parked. */
  | { readonly kind: 'shut'; readonly code: string }
  /** Refused for good: the place or the message is gone, or the bot may not write there. */
  | {
      readonly kind: 'refused';
      readonly why: ChatRefusal;
      /** The chat's own word for it, for the log and for who runs it. */
      readonly code?: string;
    }
  /** No answer, or one that says nothing: it may be done. */
  | { readonly kind: 'unsure' };

/** A chat's word for a refusal as it may be logged and shown: its own code, never text that it quotes. */
export const codeOf = (word: string): string => (/^[\w.-]{1,60}$/.test(word) ? word : 'unnamed');

export interface Post {
  readonly place: PlaceId;
  readonly view: View;
  /** Opaque, to be found again by `find`. */
  readonly effect: EffectId;
  readonly press: number;
  readonly replyTo?: string;
  /** Accounts of the people named in the view, in this place's chat. */
  readonly accounts: ReadonlyMap<PersonId, AccountId>;
}

/**
 * Where a post may stand: not before an instant, and perhaps in the thread of a message that is older. `seen`: what a look
 * that did not come to its end said of how far it came.
 */
export interface Since {
  readonly at: At;
  readonly under?: string | undefined;
  readonly seen?: string | undefined;
}
/** What a look came to: what was found, that it goes on after so many seconds, that the app is shut out, or that nobody may look. */
export type Found =
  | readonly string[]
  | 'cannot'
  | Extract<Sent, { kind: 'shut' }>
  | { readonly kind: 'later'; readonly seconds: number; readonly seen: string };

/** A file to the chat of one person. */
export interface Giving extends Pick<FileText, 'name'> {
  readonly place: PlaceId;
  /** Absent where there is nothing of it any longer: who has said where it goes is told so. */
  readonly text?: string;
  readonly says: string;
  readonly effect: EffectId;
  readonly programme: ProgrammeId;
  /** Where they said that it goes. */
  readonly into?: FileTarget;
}

/** One chat's way out. Never retries: the outbox does. */
export interface Messenger {
  /** Gives somebody a file, or asks them first where that is the chat's way; absent where a chat takes none. */
  readonly give?: (file: Giving) => Promise<Sent>;
  /** A view in as many parts as this chat needs to take all of it; mostly one. */
  readonly parts: (post: Omit<Post, 'replyTo' | 'effect'>) => readonly View[];
  readonly post: (post: Post) => Promise<Sent>;
  readonly edit: (edit: Omit<Post, 'replyTo'> & { readonly message: string }) => Promise<Sent>;
  readonly remove: (place: PlaceId, message: string) => Promise<Sent>;
  /** The messages that carry this effect's id, the oldest first; 'cannot' where the platform does not let us look. */
  readonly find: (place: PlaceId, effect: EffectId, since: Since) => Promise<Found>;
  /** Whether the chat lets the app into a workspace by now; absent where a chat never shuts it out. */
  readonly knock?: (install: InstallId) => Promise<boolean>;
}
