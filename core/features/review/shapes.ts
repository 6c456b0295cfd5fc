import { defined } from '../../lib/defined.ts';
import type { Kind } from '../../model/kind.ts';
import { evolveReview } from './evolve.ts';
import { reviewLetter } from './letter.ts';
import { isOpen, type Review, type ReviewEvent } from './review.ts';
import { stepsLeft } from './steps.ts';
import { readReview, reviewState } from './stored.ts';
/** How reviews live: due at their next step, and among the things of whoever is asked while they are open. */
export const reviewKind: Kind<Review, ReviewEvent> = {
  kind: 'review',
  state: reviewState,
  read: readReview,
  evolve: evolveReview,
  found: (review) =>
    defined({ due: stepsLeft(review)[0]?.at, person: isOpen(review) ? review.asked : undefined }),
  letter: reviewLetter,
};
