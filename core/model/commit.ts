import type { Effect } from './effect.ts';
import type { AccountId, At, PartnershipId, ProgrammeId, RecordId } from './ids.ts';
import type { Found } from './kind.ts';
import type { Reply } from './offer.ts';
import type { Entry, Stored } from './record.ts';
import type { LastDone, RowWrite } from './tenant-lookup.ts';

export interface RecordWrite {
  readonly id: RecordId;
  readonly kind: Stored['kind'];
  /** The version it was read at; 0 where it must not exist. */
  readonly was: number;
  readonly state: unknown;
  readonly entry: Entry;
  readonly found: Found;
}
/**
 * A secret vote: a random key and the choice, and nothing that joins it to its voter
 * (rules: Closing a poll).
 */
export interface Ballot {
  readonly poll: RecordId;
  readonly key: string;
  readonly choice: string;
}
/** One command, one transaction: all of it or none. */
export interface Commit {
  readonly programme: ProgrammeId;
  readonly now: At;
  /** Absent for what has no asker and is repeatable by its records' versions alone. */
  readonly request?: {
    readonly key: string;
    readonly alsoKeys?: readonly string[];
    /** The question that it answers, whose other answers are repeats of this one. */
    readonly offer?: string;
    readonly reply: Reply;
  };
  readonly records: readonly RecordWrite[];
  readonly rows: readonly RowWrite[];
  /** Whose last change it is, for a typed "undo"; it stands in their row, whether `rows` has that or not. */
  readonly did?: LastDone & { readonly account: AccountId };
  /** `ifNew`: the same name may stand already, which is no conflict and leaves it as it is. */
  readonly effects: readonly { readonly effect: Effect; readonly ifNew: boolean }[];
  /** Partnerships whose kept names no longer hold, fifty at the most: somebody there is called otherwise now. */
  readonly renamedIn?: readonly PartnershipId[];
  /** Kept apart from all else, in a table without stream, index or expiry. */
  readonly ballots?: readonly Ballot[];
}
export type Committed =
  | { readonly kind: 'committed' }
  /** The request was done before: its stored answer. */
  | { readonly kind: 'repeat'; readonly reply: Reply }
  /** Somebody wrote one of the records or rows since they were read, or the table is busy: read again and decide again. */
  | { readonly kind: 'conflict' };
