import type { Read } from '../../model/stored-schemas.ts';
import {
  parts,
  type ReviewShapes,
  type readReview,
  type reviewEvents,
  type verdicts,
} from './stored.ts';

export type Verdict = (typeof verdicts)[number];
export type Part = (typeof parts)[number];

export type Step = Read<ReviewShapes['step']>;
export type Counts = Read<ReviewShapes['counts']>;
export type Said = Read<ReviewShapes['said']>;

/** A review as its journal makes it. */
export type Review = ReturnType<typeof readReview>;
export type ReviewBefore = Read<ReviewShapes['before']>;
export type ReviewEvent = Read<ReturnType<typeof reviewEvents>>;

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
