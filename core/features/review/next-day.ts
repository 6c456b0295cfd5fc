import { morning } from '../../calendar/days.ts';
import { type HalfYear, halfYearAfter } from '../../calendar/half-years.ts';
import { workingDayOnOrAfter } from '../../calendar/holidays.ts';
import type { Partnership } from '../../model/context.ts';
import type { Day } from '../../model/ids.ts';
import { isClosed } from '../../subject/stopped.ts';
import type { Review } from './review.ts';

/** The one after this: counted from the day it was due, so that nothing drifts. None where it is closed. */
export const nextReview = (review: Review, partnership: Partnership): HalfYear | undefined =>
  isClosed(partnership) ? undefined : reviewAfter(review, partnership);
/** The day on which it is asked for. */
export const nextDay = (review: Review, partnership: Partnership): Day | undefined =>
  nextReview(review, partnership)?.day;

/** The same, wherever it is open. */
export const dayAfter = (review: Review, partnership: Partnership): Day =>
  reviewAfter(review, partnership).day;

const reviewAfter = (review: Review, partnership: Partnership): HalfYear =>
  halfYearAfter(
    partnership,
    morning(workingDayOnOrAfter(review.due, partnership.nation), partnership.zone),
  );
