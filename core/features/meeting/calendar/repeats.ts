import {
  addDays,
  addMonths,
  dayOf,
  lastOfMonth,
  partsOfDay,
  weekday,
} from '../../../calendar/days.ts';
import type { Repeats } from '../../../model/calendar.ts';
import type { Day } from '../../../model/ids.ts';
import type { Rule } from '../meeting.ts';
import { dayInMonth, nextSlot } from '../rule.ts';

type Rhythm = Repeats extends infer One
  ? One extends Repeats
    ? Omit<One, 'until' | 'except'>
    : never
  : never;

const workdays = [1, 2, 3, 4, 5];
const longestMonth = 31;

/** A rule as calendars know it: they have no bank holidays, so the last working day is the last from Monday to Friday. */
export const rhythmOf = (rule: Rule): Rhythm => {
  const { every } = rule;
  switch (rule.by) {
    case 'week':
      return { unit: 'week', every };
    case 'weekday':
      return {
        unit: 'month',
        every,
        weekdays: [rule.weekday],
        nth: rule.nth >= 5 ? -1 : rule.nth,
      };
    case 'working-day':
      return { unit: 'month', every, weekdays: workdays, nth: -1 };
    case 'date':
      return { unit: 'month', every, date: rule.date === longestMonth ? -1 : rule.date };
  }
};

/** The day that the rhythm has in the month of a day of the rule: the same, but for bank holidays, a first one off the rule, and dates that a month does not have. */
const shownFor = (rule: Rule, slot: Day): Day | undefined => {
  if (rule.by === 'week') return slot;
  const { year, month } = partsOfDay(slot);
  if (rule.by === 'weekday') return dayInMonth(rule, slot);
  const length = lastOfMonth(year, month);
  if (rule.by === 'date')
    return rule.date > length && rule.date < longestMonth ? undefined : dayInMonth(rule, slot);
  const last = dayOf(year, month, length) as Day;
  return addDays(last, -Math.max(0, weekday(last) - 5));
};

/** One of a series: the day that its rule gives it, and the one that a calendar's rhythm has, if it has one. */
export interface Turn {
  readonly slot: Day;
  readonly shown: Day | undefined;
}

/** The turns of a series from one of its days to the last that is not after `until`. */
export const turnsOf = (rule: Rule, from: Day, until: Day): Turn[] => {
  const turns: Turn[] = [];
  for (let slot = from; slot <= until; slot = nextSlot(rule, slot))
    turns.push({ slot, shown: shownFor(rule, slot) });
  return turns;
};

/** A day that the rhythm has before one of its days. */
export const shownBefore = (rule: Rule, shown: Day): Day => {
  if (rule.by === 'week') return addDays(shown, -7 * rule.every);
  const month = addMonths(`${shown.slice(0, 7)}-01`, -rule.every);
  return shownFor(rule, month) ?? shownBefore(rule, month);
};
