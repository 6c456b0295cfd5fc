import type { Store } from '../ports/store.ts';
import type { Partnership } from './context.ts';
import type { EffectDraft } from './effect.ts';
import type { At, PartnershipId, PersonId, ProgrammeId } from './ids.ts';
import type { Change } from './outcome.ts';
import type { Stored } from './record.ts';
import type { RowWrite } from './tenant-lookup.ts';

/** What is written together with a decision, made before it. */
export interface Proposal {
  readonly changes: readonly Change[];
  readonly effects: readonly EffectDraft[];
  readonly rows: readonly RowWrite[];
}

/** A partnership whose seats change, as it stood and as it is left. */
export interface SeatsMoved {
  readonly id: PartnershipId;
  readonly version: number;
  readonly before: Partnership;
  readonly after: Partnership;
  /** Persons who have become one by it. */
  readonly merged: readonly { readonly from: PersonId; readonly into: PersonId }[];
}
export interface SeatsAsked {
  readonly programme: ProgrammeId;
  readonly now: At;
  readonly store: Store;
  /** What somebody is called in what is being written, where they are among it. */
  readonly called: (person: PersonId) => string | undefined;
}
/** What follows from a change of seats, and the records that it is written to, as they were read. */
export interface Followed {
  readonly proposal: Proposal;
  readonly records: readonly Stored[];
}
