import type { Clock } from '../model/clock.ts';
import type { At, Day } from '../model/ids.ts';
import { addMonths, morning } from './days.ts';
import { workingDayOnOrAfter } from './holidays.ts';

/** A clause by which the review comes every so many months. */
export interface ReviewEvery {
  readonly months: number;
  readonly clause: number;
}

/** Half a year in the life of a partnership, or as long as a clause says, and the review at its end. */
export interface HalfYear {
  readonly from: Day;
  /** When the review is due: so many times six months, or as a clause says, from "in being since", counted from there each time. */
  readonly due: Day;
  /** The day on which it is asked for: that one or the working day after it (rules: Hours). */
  readonly day: Day;
  /** 09:00 of that day. */
  readonly at: At;
  /** The clause that says so; absent where none does. */
  readonly by?: ReviewEvery;
}

/** Where the counting happens. */
export interface HalfYears extends Clock {
  readonly since: Day;
  readonly terms?: {
    /** From which day reviews come as often as a clause says, or as usual again. */
    readonly reviews?: readonly { readonly from: Day; readonly every?: ReviewEvery }[];
  };
}

const usual = 6;

/** The first of those whose review is asked for after an instant, and due on one of these days. */
const firstWithin = (
  { since, zone, nation }: HalfYears,
  after: At,
  { every, from, until }: { readonly every?: ReviewEvery; readonly from: Day; readonly until: Day },
): HalfYear | undefined => {
  const step = every?.months ?? usual;
  for (let months = step; ; months += step) {
    const due = addMonths(since, months);
    if (due >= until) return undefined;
    const day = workingDayOnOrAfter(due, nation);
    const at = morning(day, zone);
    if (due >= from && at > after) {
      const began = addMonths(since, months - step);
      return { from: began, due, day, at, ...(every ? { by: every } : {}) };
    }
  }
};

const [first, last] = ['0000-01-01', '9999-12-31'];
/** The first half-year whose review is asked for after an instant; as long as the clause says that is in force when it is due. */
export const halfYearAfter = (counted: HalfYears, after: At): HalfYear => {
  const clauses = [{ from: first }, ...(counted.terms?.reviews ?? [])];
  for (const [index, one] of clauses.entries()) {
    const until = clauses[index + 1]?.from ?? last;
    const found = firstWithin(counted, after, { ...one, until });
    if (found) return found;
  }
  throw new Error('No review is due before the year 9999.');
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
