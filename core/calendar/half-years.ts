import type { Clock } from '../model/clock.ts';
import type { At, Day } from '../model/ids.ts';
import { addMonths, morning } from './days.ts';
import { workingDayOnOrAfter } from './holidays.ts';

/** Half a year in the life of a partnership, and the review at its end. */
export interface HalfYear {
  readonly from: Day;
  /** When the review is due: so many times six months from "in being since", counted from there each time. */
  readonly due: Day;
  /** The day on which it is asked for: that one or the working day after it (rules: Hours). */
  readonly day: Day;
  /** 09:00 of that day. */
  readonly at: At;
}

/** Where the counting happens. */
export interface HalfYears extends Clock {
  readonly since: Day;
}

/** The first half-year whose review is asked for after an instant. */
export const halfYearAfter = ({ since, zone, nation }: HalfYears, after: At): HalfYear => {
  for (let months = 6; ; months += 6) {
    const due = addMonths(since, months);
    const day = workingDayOnOrAfter(due, nation);
    const at = morning(day, zone);
    if (at > after) return { from: addMonths(since, months - 6), due, day, at };
  }
};

/** Of those that have come since an instant the newest: what was slept through is not asked for one by one. */
export const halfYearCome = (counted: HalfYears, after: At, now: At): HalfYear | undefined => {
  let come: HalfYear | undefined;
  for (let next = halfYearAfter(counted, after); next.at <= now; ) {
    come = next;
    next = halfYearAfter(counted, next.at);
  }
  return come;
};

/** Reviews asked for up to this instant are over: the last one asked for, else when the partnership was made. */
export const reviewsFrom = (counted: { readonly reviewsAfter?: At; readonly madeAt: At }): At =>
  counted.reviewsAfter ?? counted.madeAt;
