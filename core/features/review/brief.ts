import { current } from '../../engine/load.ts';
import type { CountBrief } from '../../model/figures.ts';
import type { Stored } from '../../model/record.ts';
import { reviewLetter } from './letter.ts';
import { isOpen, type Review } from './review.ts';

/** Since when a review waits for its answer. */
export const reviewBrief: CountBrief = async ({ programme, partnership }, store) => {
  if (partnership.state.reviewsAfter === undefined) return {};
  const page = { limit: 1 };
  const [newest] = await store.newest(programme, partnership.id, reviewLetter, page);
  const review = newest && (current(newest) as Stored<Review>).state;
  return review && isOpen(review) ? { review: review.due } : {};
};
