import {
  addDays,
  addMonths,
  dayOf,
  lastOfMonth,
  partsOfDay,
  weekday,
} from '../../calendar/days.ts';
import { workingDayOnOrBefore } from '../../calendar/holidays.ts';
import type { Day } from '../../model/ids.ts';
import type { Rule } from './meeting.ts';

/** The fifth of a weekday is not in every month: it is the last. */
export const nthOf = (day: Day): number => Math.ceil(partsOfDay(day).day / 7);

const nthIn = (year: number, month: number, nth: number, named: number): Day => {
  const last = dayOf(year, month, lastOfMonth(year, month)) as Day;
  if (nth >= 5) return addDays(last, -((weekday(last) - named + 7) % 7));
  const first = dayOf(year, month, 1) as Day;
  return addDays(first, ((named - weekday(first) + 7) % 7) + 7 * (nth - 1));
};

/** The day that the rule gives after one of its own days. A date that a month does not have is that month's last. */
export const nextSlot = (rule: Rule, slot: Day): Day => {
  if (rule.by === 'week') return addDays(slot, 7 * rule.every);
  return dayInMonth(rule, addMonths(`${slot.slice(0, 7)}-01`, rule.every));
};

/** The day that a rule by months gives in the month of a day. */
export const dayInMonth = (rule: Exclude<Rule, { by: 'week' }>, of: Day): Day => {
  const { year, month } = partsOfDay(of);
  if (rule.by === 'working-day') {
    const last = dayOf(year, month, lastOfMonth(year, month)) as Day;
    return workingDayOnOrBefore(last, rule.nation);
  }
  if (rule.by === 'weekday') return nthIn(year, month, rule.nth, rule.weekday);
  return dayOf(year, month, Math.min(rule.date, lastOfMonth(year, month))) as Day;
};

/** The first day of the rule after `slot` that is not before `from`. */
export const slotFrom = (rule: Rule, slot: Day, from: Day): Day => {
  let next = nextSlot(rule, slot);
  while (next < from) next = nextSlot(rule, next);
  return next;
};
