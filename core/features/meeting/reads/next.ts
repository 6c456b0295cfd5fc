import type { Day, PartnershipId, Ref } from '../../../model/ids.ts';

/** A meeting that is set. */
export interface Next {
  readonly ref: Ref;
  /** The reference as it is said where the line was typed. */
  readonly shown: string;
  readonly partnership: PartnershipId;
  readonly title: string;
  readonly day: Day;
}
declare module '../../../language/reading.ts' {
  interface Surroundings {
    /** The meetings of the soonest day that has one, in direct messages: words of who comes are read against them. */
    readonly meetingsNext?: readonly Next[];
    /** All that are set, the soonest first, for a line that may be said of one of them. */
    readonly meetingsComing?: readonly Next[];
  }
}
