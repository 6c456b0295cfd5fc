import type { Partnership } from './context.ts';
import type { At, Letter, PersonId, RecordId } from './ids.ts';
import type { Trace } from './trace.ts';

/** Where a record is found without its name; an index finds candidates, the record decides. */
export interface Found {
  /** Wake: when it next wants attention. */
  readonly due?: At;
  /** Whose list it stands on. */
  readonly person?: PersonId;
  /** A list and the order within it: the open actions of a partnership by date, the partnerships of a programme by name. */
  readonly list?: { readonly group: string; readonly order: string };
}

/** The list of a programme's partnerships, in the order of their names. */
export const partnershipsList = 'partnerships';

/** What a channel was set to show. */
export type Shows = Partnership['places'][number]['shows'];

/** How one kind of record lives: the same few functions for every kind. */
export interface Kind<State, Event> {
  readonly kind: string;
  /** Any shape ever stored, brought to today's; throws on what no release wrote. */
  readonly read: (stored: unknown) => State;
  /** What the event makes of the state; `undefined` before the first. Pure, so that a record equals its journal evolved. */
  readonly evolve: (state: State | undefined, event: Event, trace: Trace) => State;
  readonly found: (state: State, id: RecordId) => Found;
  /** What its references begin with, where people name it by letter and number. */
  readonly letter?: Letter;
  /** Whether its card shows in a channel set to that; without it, where everything does. */
  readonly shownIn?: (shows: Shows) => boolean;
}
