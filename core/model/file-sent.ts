import type { AccountId, ProgrammeId } from './ids.ts';

/** A file by what a link would name: its kind, and of what and whose it is. */
export interface FileNamed {
  readonly kind: string;
  readonly about: readonly string[];
}

/** Where somebody said that a file of theirs goes, as their chat names it. */
export interface FileTarget {
  /** The address that takes it, for some minutes. */
  readonly upload: string;
  /** The address at which they open it. */
  readonly content: string;
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** The message that asked. */
  readonly asked?: string;
}

/** A list as it leaves: what it is saved as, and what is in it. */
export interface FileText {
  readonly name: string;
  readonly text: string;
}

/** Where somebody says that a file goes about which they were asked; the offer is known by the message that asked. */
export interface FileTaken {
  readonly by: AccountId;
  readonly programme: ProgrammeId;
  readonly offered: string;
  readonly into: FileTarget;
}
