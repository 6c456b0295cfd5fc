import { morning } from '../../calendar/days.ts';
import { halfYearAfter } from '../../calendar/half-years.ts';
import { workingDayOnOrAfter } from '../../calendar/holidays.ts';
import type { Partnership } from '../../model/context.ts';
import type { Day } from '../../model/ids.ts';
import { isClosed } from '../../subject/stopped.ts';
import type { Review } from './review.ts';

/** The day on which the one after this is asked for: counted from the day it was due, so that nothing drifts. None where it is closed. */
export const nextDay = (review: Review, partnership: Partnership): Day | undefined =>
  isClosed(partnership) ? undefined : dayAfter(review, partnership);

/** The same, wherever it is open. */
export const dayAfter = (review: Review, partnership: Partnership): Day =>
  halfYearAfter(
    partnership,
    morning(workingDayOnOrAfter(review.due, partnership.nation), partnership.zone),
  ).day;
