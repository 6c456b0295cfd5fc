import { readable } from '../../engine/load.ts';
import type { CountBrief } from '../../model/figures.ts';
import { reviewLetter } from './letter.ts';
import { isOpen, type Review } from './review.ts';

/** Since when a review waits for its answer. */
export const reviewBrief: CountBrief = async ({ programme, partnership }, store) => {
  if (partnership.state.reviewsAfter === undefined) return {};
  const page = { limit: 1 };
  const read = await store.newest(programme, partnership.id, reviewLetter, page);
  const [newest] = readable<Review>(read, store);
  return newest && isOpen(newest.state) ? { review: newest.state.due } : {};
};
