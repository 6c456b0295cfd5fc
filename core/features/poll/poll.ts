import type { At, Day, PersonId, PlaceId } from '../../model/ids.ts';

export interface Touch {
  readonly at: At;
  readonly by?: PersonId;
  readonly via?: PlaceId;
}
/** Why voting ends: its time came, somebody closed it, or it is not to count at all. */
export type Ending = 'time' | 'early' | 'cancelled' | 'taken-back';

/** A seat that may vote; `added` where it came in while the poll was open. */
export interface Rolled {
  readonly seat: string;
  readonly added?: At;
}
/** What the count made of the sealed votes; options by their number from 0. */
export interface Result {
  readonly votes: readonly number[];
  readonly cast: number;
  readonly of: number;
  readonly winners: readonly number[];
  readonly tied: readonly number[];
}

/** What the chair said is to follow, and which of the options that are level goes first. */
type Next = Touch & { readonly option?: number; readonly text?: string };

/** The poll as its journal makes it. Votes are not in it: each stands in its seat's item, so that voters never meet. */
export interface Poll {
  readonly v: 1;
  readonly question: string;
  readonly options: readonly string[];
  readonly closes: At;
  /** The frozen roll. */
  readonly roll: readonly Rolled[];
  /** The version of the partnership whose seats it last took. */
  readonly rolled?: number;
  readonly standing:
    | { readonly is: 'open' }
    /** Voting is over, and its seats are being sealed. */
    | (Touch & { readonly is: 'closing'; readonly how: Ending })
    | (Touch & { readonly is: 'closed'; readonly how: 'time' | 'early'; readonly result: Result })
    | (Touch & { readonly is: 'cancelled' })
    | (Touch & { readonly is: 'taken-back' });
  /** What the chair said is to follow. */
  readonly next?: Next & {
    /** What they had said before, which comes back where this is taken back. */
    readonly before?: Next;
  };
  /** The last day on which those who had not voted were reminded. */
  readonly reminded?: Day;
  readonly made: Touch;
  /** Who last moved the closing time, at which turn, and from when, while that can still be taken back. */
  readonly moved?: Touch & { readonly turn: number; readonly from?: At };
  readonly last: Touch & { readonly did: PollEvent['event'] };
  /** How many things have happened to it: equals the record's version. */
  readonly turns: number;
  readonly clock: {
    readonly zone: string;
    readonly nation: 'england-and-wales' | 'scotland' | 'northern-ireland';
  };
}

export type PollEvent =
  | {
      readonly event: 'PollOpened';
      readonly question: string;
      readonly options: readonly string[];
      readonly closes: At;
      readonly roll: readonly string[];
      readonly rolled?: number;
      readonly clock: Poll['clock'];
    }
  /** `undone` where a move is taken back. */
  | { readonly event: 'PollMoved'; readonly closes: At; readonly undone?: true }
  | { readonly event: 'RollAdded'; readonly seat: string; readonly rolled?: number }
  | { readonly event: 'PollReminded'; readonly day: Day }
  | { readonly event: 'PollClosing'; readonly how: Ending }
  /** Every seat is sealed; the result where there is one to count. */
  | { readonly event: 'PollClosed'; readonly result?: Result }
  | { readonly event: 'PollNextSaid'; readonly option?: number; readonly text?: string }
  | { readonly event: 'PollNextUndone' };

/** One seat's vote on a poll, a record of its own. */
export interface Vote {
  readonly v: 1;
  /** The option's number from 0; absent before the first vote and after it was taken back. */
  readonly choice?: number;
  readonly cast?: Touch;
  /** The clerk recorded it for the seat. */
  readonly forThem?: true;
  /** Voting is over for this seat, whatever any clock says. */
  readonly sealed?: true;
}
export type VoteEvent =
  | { readonly event: 'VoteCast'; readonly choice: number; readonly forThem?: true }
  | { readonly event: 'VoteTakenBack' }
  | { readonly event: 'VoteSealed' };

export const mostOptions = 10;
export const longestText = 150;
/** A poll without a time closes then. */
export const closingTime = '17:00';
export const defaultDays = 5;
