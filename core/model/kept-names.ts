import type { PersonId } from './ids.ts';
import type { Platform } from './platforms.ts';

/** Somebody of a partnership, as a typed line may name them. */
export interface NamedPerson {
  readonly person: PersonId;
  readonly name: string;
  readonly organisation?: string;
  /** Where another has the same name and organisation. */
  readonly chats?: readonly Platform[];
  /** Where it was verified by a chat; it is read for a line in which an address stands, and never kept here. */
  readonly email?: string;
}

/** The names of a partnership's people, kept in one item. */
export interface KeptNames {
  /** Counts the renamings: what was read before one is not kept after it. */
  readonly turn: number;
  readonly people: readonly NamedPerson[];
}
