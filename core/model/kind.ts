import type { At, Letter, OrganisationId, PersonId, RecordId } from './ids.ts';
import type { Shows } from './shows.ts';
import type { SchemaOf } from './stored-schemas.ts';
import type { Trace } from './trace.ts';

/** Where a record is found without its name; an index finds candidates, the record decides. */
export interface Found {
  /** Wake: when it next wants attention. */
  readonly due?: At;
  /** Whose list it stands on. */
  readonly person?: PersonId | OrganisationId;
  /** A list and the order within it: the open actions of a partnership by date, the partnerships of a programme by name. */
  readonly list?: { readonly group: string; readonly order: string };
}

/** The list of a programme's partnerships, in the order of their names. */
export const partnershipsList = 'partnerships';

/**
 * How one kind of record lives: the same few functions for every kind. Written as methods, so that each kind stands
 * in the one list of them all.
 */
export interface Kind<State, Event> {
  readonly kind: string;
  /** The shape of what is stored. */
  readonly state: () => SchemaOf<State>;
  /** Any shape ever stored, brought to today's; throws on what no release wrote. */
  readonly read: (stored: unknown) => State;
  /** What the event makes of the state; `undefined` before the first. Pure, so that a record equals its journal evolved. */
  evolve(state: State | undefined, event: Event, trace: Trace): State;
  found(state: State, id: RecordId): Found;
  /** What its references begin with, where people name it by letter and number. */
  readonly letter?: Letter;
  /** Whether its card shows in a channel set to that; without it, where everything does. */
  readonly shownIn?: (shows: Shows) => boolean;
  /** One seat's own word on a subject, such as its vote: no other record is written with it. */
  readonly ofSeat?: true;
  /** What somebody who is let in by a first act did thereby, rather than their coming in. */
  readonly isDeed?: true;
  /** A typed "undo" looks for this by itself, where it is of the asker's own seat. */
  readonly isFoundWithoutHint?: (id: RecordId, ownSeat: string | undefined) => boolean;
}
