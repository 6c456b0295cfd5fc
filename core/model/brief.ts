import type { At, Day } from './ids.ts';

/** What a partnership comes to in a few numbers, as it was counted at an instant: small, and kept beside it. */
export interface Brief {
  readonly at: At;
  readonly day: Day;
  readonly open: number;
  readonly late: number;
  /** How many more are late once these days are over. */
  readonly soon: readonly { readonly day: Day; readonly count: number }[];
  /** When the open votes end, the first of them first. */
  readonly votes: readonly At[];
  /** The day of the next meeting. */
  readonly meeting?: Day;
  /** The day of the last meeting that was held, where one was; absent where that is not known. */
  readonly met?: Day | 'none';
  /** Since when a review waits for its answer. */
  readonly review?: Day;
  /** How many Mondays in a row nothing had changed, and the day since which it had not. */
  readonly unchanged: number;
  readonly since?: Day;
  /** Counted for the messages of a morning, in the midst of a change: whoever asks has it counted anew. */
  readonly passing?: true;
}

/** A brief, and whether anything of the partnership was written since it was counted. */
export interface KeptBrief {
  readonly brief: Brief;
  readonly changed: boolean;
}
