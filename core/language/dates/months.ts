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
import { say } from '../saying.ts';
import { type DateContext, type DayRead, type DayRule, isDay, whichDay } from './day-read.ts';
import { settled } from './settle.ts';
import { monthName, monthNumber } from './words.ts';

/** When close of play is. */
export const closeOfPlay = '17:00';

const first = (year: number, month: number): Day => dayOf(year, month, 1) as Day;
const last = (year: number, month: number): Day =>
  dayOf(year, month, lastOfMonth(year, month)) as Day;
/** The first day of the month so many months from now. */
const monthFrom = (today: Day, months: number): Day => `${addMonths(today, months).slice(0, 7)}-01`;
const lastDay = (someDay: Day): Day => {
  const { year, month } = partsOfDay(someDay);
  return last(year, month);
};

/** A last day that is a Saturday or Sunday is taken, and said. */
const saidIfWeekend = (day: Day, context: DateContext): DayRead => {
  const read = settled(day, context);
  return read.kind === 'day' && weekday(day) > 5
    ? { ...read, notes: [...read.notes, say('date.weekend', { day })] }
    : read;
};

/** The year of the coming such month: this one while it is not over. */
const yearOf = (month: number, given: string | undefined, { today }: DateContext): number => {
  if (given !== undefined) return Number(given);
  const { year } = partsOfDay(today);
  return last(year, month) >= today ? year : year + 1;
};

const endOfWeek = (today: Day, weeks: number): Day => {
  const friday = addDays(today, 5 - weekday(today) + 7 * weeks);
  return friday < today ? addDays(friday, 7) : friday;
};

const quarterEnd = (today: Day): Day => {
  const { year, month } = partsOfDay(today);
  return last(year, Math.ceil(month / 3) * 3);
};

const wholeMonth = (phrase: string, from: Day, context: DateContext): DayRead =>
  whichDay(
    phrase,
    [from, lastDay(from)].filter((day) => day >= context.today),
    context,
  );

/** Weeks, months and quarters by their ends, and months that are asked about. */
export const monthRules: readonly DayRule[] = [
  [
    /^(?:(?:the )?end of (?:the |this )?week|this week|week end|eow)$/,
    (_, { today }) => isDay(endOfWeek(today, 0), [], closeOfPlay),
  ],
  [/^(?:the )?end of next week$/, (_, { today }) => isDay(endOfWeek(today, 1), [], closeOfPlay)],
  [
    /^(?:(?:the )?end of (?:the |this )?month|month end|this month|eom)$/,
    (_, context) => saidIfWeekend(lastDay(context.today), context),
  ],
  [
    new RegExp(
      `^(?:the )?last working day(?: (?:of|in) (?:(?:the|this) month|(?<next>next month)|(?<month>${monthName})(?: (?<year>\\d{4}))?))?$`,
    ),
    ({ next, month, year }, context) => {
      const named = month === undefined ? undefined : monthNumber(month);
      const end =
        named === undefined
          ? lastDay(monthFrom(context.today, next === undefined ? 0 : 1))
          : last(yearOf(named, year, context), named);
      return settled(workingDayOnOrBefore(end, context.nation), context);
    },
  ],
  [
    /^(?:the )?end of next month$/,
    (_, context) => saidIfWeekend(lastDay(monthFrom(context.today, 1)), context),
  ],
  [
    new RegExp(
      `^(?:(?:the )?end (?:of )?(?<month>${monthName})|(?<month2>${monthName}) end)(?: (?<year>\\d{4}))?$`,
    ),
    ({ month, month2, year }, context) => {
      const number = monthNumber(month ?? month2 ?? '');
      return saidIfWeekend(last(yearOf(number, year, context), number), context);
    },
  ],
  [
    new RegExp(`^(?:the )?(?:start|beginning) of (?<month>${monthName})(?: (?<year>\\d{4}))?$`),
    ({ month = '', year }, context) => {
      const number = monthNumber(month);
      const coming = first(yearOf(number, year, context), number);
      return settled(coming < context.today && !year ? addMonths(coming, 12) : coming, context);
    },
  ],
  [
    new RegExp(
      `^(?<part>mid|middle of|early|late)[ -](?:in )?(?<month>${monthName})(?: (?<year>\\d{4}))?$`,
    ),
    ({ part = '', month = '', year, phrase = '' }, context) => {
      const from = first(yearOf(monthNumber(month), year, context), monthNumber(month));
      const days: Readonly<Record<string, readonly number[]>> = { early: [1, 7], late: [25] };
      const named = (days[part] ?? [15]).map((day) => addDays(from, day - 1));
      const all = part === 'late' ? [...named, lastDay(from)] : named;
      const coming = all.filter((day) => day >= context.today);
      return whichDay(phrase, coming, context, say('date.about', { phrase }));
    },
  ],
  [
    new RegExp(`^(?<month>${monthName})(?: (?<year>\\d{4}))?$`),
    ({ month = '', year, phrase = '' }, context) => {
      const number = monthNumber(month);
      return wholeMonth(phrase, first(yearOf(number, year, context), number), context);
    },
  ],
  [
    /^next month$/,
    ({ phrase = '' }, context) => wholeMonth(phrase, monthFrom(context.today, 1), context),
  ],
  [
    /^(?:(?:the )?end of (?:the |this )?quarter|quarter end)$/,
    (_, context) => saidIfWeekend(quarterEnd(context.today), context),
  ],
  [
    // A council's year ends in March, the calendar's in December.
    /^(?:(?:the )?end of (?:the |this )?year|year end)$/,
    ({ phrase = '' }, context) => {
      const { year } = partsOfDay(context.today);
      const march = last(year, 3);
      return whichDay(
        phrase,
        [march < context.today ? last(year + 1, 3) : march, last(year, 12)].sort(),
        context,
      );
    },
  ],
];
