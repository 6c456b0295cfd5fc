import { type HalfYear, halfYearAfter, reviewsFrom } from '../../calendar/half-years.ts';
import type { Partnership } from './partnership.ts';

/** The half-year whose review is asked for next. */
export const nextReviewOf = (state: Partnership): HalfYear =>
  halfYearAfter(state, reviewsFrom(state));
