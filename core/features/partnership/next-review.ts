import { type HalfYear, halfYearAfter } from '../../calendar/half-years.ts';
import type { At } from '../../model/ids.ts';
import type { Partnership } from './partnership.ts';

/** Reviews asked for up to this instant are over. */
export const reviewsFrom = ({ reviewsAfter, madeAt }: Partnership): At => reviewsAfter ?? madeAt;

/** The half-year whose review is asked for next. */
export const nextReviewOf = (state: Partnership): HalfYear =>
  halfYearAfter(state, reviewsFrom(state));
