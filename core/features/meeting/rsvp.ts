import type { At, PersonId } from '../../model/ids.ts';
import type { Trace } from '../../model/trace.ts';

/** What a seat says of a meeting. */
export interface Said {
  readonly answer: 'coming' | 'apologies' | 'none';
  /** Shown to the chair and the clerk only. */
  readonly why?: string;
  /** Who sits on the seat instead. */
  readonly instead?: Instead;
  /** The round of the meeting that it answers. */
  readonly round: number;
  /** The clerk said it for the seat. */
  readonly byClerk?: true;
  readonly given: Trace;
}
export type Instead = { readonly person: PersonId } | { readonly name: string };

/** One seat's answer to one meeting, as its own journal makes it. */
export interface Rsvp extends Said {
  readonly v: 1;
  readonly before?: Said;
  readonly turns: number;
  readonly last: { readonly at: At; readonly by?: PersonId; readonly did: RsvpEvent['event'] };
}

export type RsvpEvent =
  | {
      readonly event: 'RsvpGiven';
      readonly answer: 'coming' | 'apologies';
      readonly why?: string;
      readonly round: number;
      readonly byClerk?: true;
    }
  | { readonly event: 'RsvpDetailed'; readonly why?: string; readonly instead?: Instead }
  | { readonly event: 'RsvpUndone' };
