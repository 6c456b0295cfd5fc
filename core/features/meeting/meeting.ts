import type { At, Day, PersonId, Ref } from '../../model/ids.ts';
import type { Trace } from '../../model/trace.ts';
import type { Rule } from './rule.ts';

/** Something to talk about, in the order in which it was suggested. */
export interface AgendaItem {
  readonly text: string;
  readonly by?: PersonId;
}

export type MeetingStanding =
  | { readonly is: 'set' }
  | { readonly is: 'cancelled'; readonly reason?: string }
  | { readonly is: 'passed' }
  /** Set by mistake and taken back within ten minutes. */
  | { readonly is: 'taken-back' };

/** When and where a meeting is: what a move or a change sets. Times are the wall clock of its zone. */
export interface Appointment {
  readonly title: string;
  readonly day: Day;
  readonly time: string;
  readonly ends: string;
  /** A place, a web address, or both. */
  readonly place?: string;
}

/** A meeting as its journal makes it. Who comes stands in the items of the seats, each a record of its own. */
export interface Meeting extends Appointment {
  readonly v: 1;
  /** How it repeats, and the day that its rule gave it, however it was moved. */
  readonly rule?: Rule;
  readonly slot: Day;
  readonly standing: MeetingStanding;
  /** Another one when the day or the time changes: answers given in other rounds are asked again. */
  readonly round: number;
  /** How many rounds there have been: an undone move brings its round back, and gives its own to no other. */
  readonly rounds: number;
  readonly agenda: readonly AgendaItem[];
  readonly made: Trace;
  readonly last: Trace & { readonly did: MeetingEvent['event'] };
  /** How it was before `last`, while that can still be taken back. */
  readonly before?: MeetingBefore;
  /** Who last set when it is, and at which turn. */
  readonly dated?: Trace & { readonly turn: number };
  /** Reminders due up to this instant are over. */
  readonly armed: At;
  /** It has another day: what is due by it is still to follow. */
  readonly leading?: true;
  /** How many things have happened to it: equals the record's version, for each is one commit. */
  readonly turns: number;
  readonly clock: {
    readonly zone: string;
    readonly nation: 'england-and-wales' | 'scotland' | 'northern-ireland';
  };
}
/** What an undo brings back. */
export type MeetingBefore = Appointment & Pick<Meeting, 'round' | 'agenda'>;

/** Which reminder: seven days, one day, one hour before. */
export type Step = 'week' | 'day' | 'hour';

/** What can happen to a meeting, kept for ever. Who and when stand in the journal entry. */
export type MeetingEvent =
  | (Appointment & {
      readonly event: 'MeetingScheduled';
      readonly rule?: Rule;
      readonly slot: Day;
      readonly agenda?: readonly string[];
      /** The one of the series that came before. */
      readonly follows?: Ref;
      readonly clock: Meeting['clock'];
    })
  | {
      readonly event: 'MeetingMoved';
      readonly day: Day;
      readonly time: string;
      readonly ends: string;
      /** What else the same change set: one change is taken back as one. */
      readonly title?: string;
      /** '' takes it away. */
      readonly place?: string;
    }
  | {
      readonly event: 'MeetingChanged';
      readonly title?: string;
      /** '' takes it away. */
      readonly place?: string;
    }
  | { readonly event: 'MeetingItemAdded'; readonly text: string }
  | {
      readonly event: 'MeetingCancelled';
      readonly reason?: string;
      /** The series ends with it. */
      readonly series?: true;
    }
  | { readonly event: 'MeetingReminded'; readonly step: Step }
  /** What is due by it has its new day. */
  | { readonly event: 'MeetingFollowed' }
  | { readonly event: 'MeetingPassed' }
  | { readonly event: 'MeetingUndone' };
