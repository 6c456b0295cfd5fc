import type { ChatRefusal } from './chat-refusal.ts';

/** A chat refused an answer in the turn of what was asked; `arrived`: it reached the asker by another way. */
export interface ReplyRefused {
  readonly why: ChatRefusal;
  /** The chat's own word for it. */
  readonly code?: string;
  readonly arrived: boolean;
}
