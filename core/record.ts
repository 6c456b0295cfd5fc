import type { ActionEvent } from './action/action.ts';
import type { At, PersonId, RecordId } from './ids.ts';
import type { MeetingEvent } from './meeting/meeting.ts';
import type { RsvpEvent } from './meeting/rsvp.ts';
import type { PartnershipEvent } from './partnership/partnership.ts';
import type { CodeEvent, PersonEvent } from './person/person.ts';
import type { PollEvent, VoteEvent } from './poll/poll.ts';
import type { Trace } from './request.ts';
import type { ReviewEvent } from './review/review.ts';

/** The kinds of record; a feature's event says which it belongs to. */
export type RecordName =
  | 'partnership'
  | 'person'
  | 'code'
  | 'action'
  | 'poll'
  | 'vote'
  | 'meeting'
  | 'rsvp'
  | 'review';
export type AnyEvent =
  | PartnershipEvent
  | PersonEvent
  | CodeEvent
  | ActionEvent
  | PollEvent
  | VoteEvent
  | MeetingEvent
  | RsvpEvent
  | ReviewEvent;

/** A record as it was read. `head` is the hash of its last journal entry, '' before the first. */
export interface Stored<State = unknown> {
  readonly id: RecordId;
  readonly kind: RecordName;
  /** Raised by one at each commit; the condition of the next. */
  readonly version: number;
  readonly head: string;
  readonly state: State;
}

/** Where a record is found without its name; an index finds candidates, the record decides. */
export interface Found {
  /** Wake: when it next wants attention. */
  readonly due?: At;
  /** Whose list it stands on. */
  readonly person?: PersonId;
  /** A list and the order within it: the open actions of a partnership by date, the partnerships of a programme by name. */
  readonly list?: { readonly group: string; readonly order: string };
}

/** How one kind of record lives: the same few functions for every kind. */
export interface Kind<State, Event> {
  readonly kind: RecordName;
  /** Any shape ever stored, brought to today's; throws on what no release wrote. */
  readonly read: (stored: unknown) => State;
  /** What the event makes of the state; `undefined` before the first. Pure, so that a record equals its journal evolved. */
  readonly evolve: (state: State | undefined, event: Event, trace: Trace) => State;
  readonly found: (state: State, id: RecordId) => Found;
}

/** One link of a record's chain (design 6). `payload` and `salt` may be erased: the hashes hold without them. */
export interface Entry {
  readonly record: RecordId;
  readonly version: number;
  readonly meta: { readonly v: 1; readonly trace: Trace; readonly events: readonly string[] };
  readonly salt?: string;
  readonly payload?: string;
  readonly digest: string;
  readonly hash: string;
  readonly previous: string;
}
