import type { At, Day, PersonId, PlaceId } from '../../model/ids.ts';

/** What the one question can be answered with. */
export type Verdict = 'keep-on' | 'with-changes' | 'pause' | 'close';
/** What may be said besides, in this order. */
export type Part = 'well' | 'not' | 'change';
export const parts: readonly Part[] = ['well', 'not', 'change'];

/** The steps by which it is asked for: the prompt, two reminders, then the clerk. */
export type Step = 'first' | 'week' | 'fortnight' | 'clerk';

/** What the record counts in the half-year; of meetings and polls where there were any to count. */
export interface Counts {
  readonly made: number;
  readonly finished: number;
  readonly onTime: number;
  readonly meetings?: number;
  readonly polls?: number;
}

/** Who did something, where and when. */
export interface Touch {
  readonly at: At;
  readonly by?: PersonId;
  readonly via?: PlaceId;
}

/** What was said: the words, and the verdict. */
export type Said = { readonly [Name in Part]?: string } & { readonly verdict?: Verdict };

/** A review as its journal makes it. */
export interface Review {
  readonly v: 1;
  /** The half-year it looks back on. */
  readonly from: Day;
  readonly due: Day;
  /** The chair began it before it was due. */
  readonly early?: true;
  /** The day from which reminders are counted: on which it is first asked for, or to which that was put off. */
  readonly base: Day;
  readonly taken: readonly Step[];
  /** Whom it was asked of last. */
  readonly asked?: PersonId;
  /** In whose message of which day it was asked for last; absent while it has a card of its own. */
  readonly askedOn?: Day;
  /** The day in whose message the clerk heard that nobody has answered. */
  readonly clerkToldOn?: Day;
  readonly counts?: Counts;
  readonly standing:
    | { readonly is: 'open' }
    | { readonly is: 'sent'; readonly sent: Touch }
    /** Nobody answered before the next one came. */
    | { readonly is: 'lapsed' };
  readonly said: Said;
  /** The chair asked the clerk to help: since then both may answer. */
  readonly helped?: Touch;
  /** It was sent and taken back. */
  readonly withdrawn?: Touch;
  readonly made: Touch;
  readonly last: Touch & { readonly did: ReviewEvent['event'] };
  /** How it was before `last`, while that can still be taken back. */
  readonly before?: ReviewBefore;
  /** How many things have happened to it: equals the record's version, for each is one commit. */
  readonly turns: number;
  /** Who last said each thing, and at which turn. */
  readonly touched: { readonly [Name in keyof Said]?: Touch & { readonly turn: number } };
  /** Nation and zone of its partnership when it was opened: its wake is counted in them. */
  readonly clock: {
    readonly zone: string;
    readonly nation: 'england-and-wales' | 'scotland' | 'northern-ireland';
  };
}
/** What an undo brings back. */
export type ReviewBefore = Pick<Review, 'base' | 'taken' | 'standing' | 'said'> &
  Partial<Pick<Review, 'helped'>>;

/** What can happen to a review, kept for ever. */
export type ReviewEvent =
  | {
      readonly event: 'ReviewOpened';
      readonly from: Day;
      readonly due: Day;
      readonly base: Day;
      readonly early?: true;
      readonly clock: Review['clock'];
    }
  /** Somebody was asked or reminded; no steps where the chair had changed. */
  | {
      readonly event: 'ReviewAsked';
      readonly steps: readonly Step[];
      readonly day: Day;
      readonly to?: PersonId;
      readonly counts?: Counts;
    }
  | { readonly event: 'ReviewPostponed'; readonly until: Day }
  | { readonly event: 'ReviewClerkAsked' }
  /** '' takes words away; `sent` where that is the chair's review. */
  | { readonly event: 'ReviewAnswered'; readonly said: Said; readonly sent?: true }
  | { readonly event: 'ReviewLapsed' }
  | { readonly event: 'ReviewUndone' };

/** Not sent and not lapsed. */
export const isOpen = ({ standing }: Review): boolean => standing.is === 'open';
/** The chair began it themselves: its first asking answers their own command, by a card of its own. */
export const isAskedAtOnce = ({ early, counts }: Pick<Review, 'early' | 'counts'>): boolean =>
  early === true && counts === undefined;
/** Something was kept, and it is not sent. */
export const isHalfDone = (review: Review): boolean =>
  isOpen(review) && Object.keys(review.said).length > 0;
/** The first part about which nothing is said; undefined where all is. */
export const nextPart = ({ said }: Review): Part | undefined =>
  parts.find((part) => said[part] === undefined);
