import { addDays, addMonths, weekday } from '../../calendar/days.ts';
import { workingDaysAfter } from '../../calendar/holidays.ts';
import type { Day } from '../../model/ids.ts';
import {
  comingWeekday,
  type DateContext,
  type DayRead,
  type DayRule,
  isDay,
  whichDay,
} from './day-read.ts';
import { settled } from './settle.ts';
import { amount, amountOf, dayName, weekdayNumber } from './words.ts';

const steps: Readonly<Record<string, (day: Day, n: number) => Day>> = {
  day: addDays,
  week: (day, n) => addDays(day, 7 * n),
  fortnight: (day, n) => addDays(day, 14 * n),
  month: addMonths,
  year: (day, n) => addMonths(day, 12 * n),
};

const away = (count: string, unit: string, { today, nation }: DateContext): DayRead | undefined => {
  const n = amountOf(count);
  if (/^(?:working|business)/.test(unit)) return isDay(workingDaysAfter(today, n, nation));
  const step = steps[unit];
  return step && isDay(step(today, n));
};

/** Friday week, a fortnight on Friday: so long after the coming one; asked where today is one. */
const after = (name: string, days: number, phrase: string, context: DateContext): DayRead => {
  const { today } = context;
  if (name === 'today') return isDay(addDays(today, days));
  if (name === 'tomorrow') return isDay(addDays(today, days + 1));
  const wanted = weekdayNumber(name);
  const coming = addDays(comingWeekday(wanted, today), days);
  return weekday(today) === wanted
    ? whichDay(phrase, [addDays(coming, -7), coming], context)
    : isDay(coming);
};

const daysIn = (unit: string): number => (unit === 'fortnight' ? 14 : 7);

/** Days named by how near they are: today, in two weeks, Friday, next Friday, Friday week. */
export const nearRules: readonly DayRule[] = [
  [/^(?:today|tonight)$/, (_, { today }) => isDay(today)],
  [/^(?:tomorrow|tmrw|tmr)$/, (_, { today }) => isDay(addDays(today, 1))],
  [/^(?:the )?day after tomorrow$/, (_, { today }) => isDay(addDays(today, 2))],
  [/^yesterday$/, (_, context) => settled(addDays(context.today, -1), context)],
  [
    new RegExp(
      `^(?:in |within )?(?<count>${amount}) (?<unit>(?:working |business )?day|week|fortnight|month|year)(?:s'?|'s)?(?: time)?$`,
    ),
    ({ count = '', unit = '' }, context) => away(count, unit, context),
  ],
  [/^fortnight$/, (_, { today }) => isDay(addDays(today, 14))],
  [
    new RegExp(`^(?:this |the )?(?:coming )?(?<name>${dayName})$`),
    ({ name = '', phrase = '' }, context) => {
      const wanted = weekdayNumber(name);
      const coming = comingWeekday(wanted, context.today);
      return weekday(context.today) === wanted
        ? whichDay(phrase, [context.today, coming], context)
        : isDay(coming);
    },
  ],
  [
    // On a Monday nobody means today by "next Monday"; on other days people differ by a week.
    new RegExp(`^next (?<name>${dayName})$`),
    ({ name = '', phrase = '' }, context) => {
      const wanted = weekdayNumber(name);
      const coming = comingWeekday(wanted, context.today);
      return weekday(context.today) === wanted
        ? isDay(coming)
        : whichDay(phrase, [coming, addDays(coming, 7)], context);
    },
  ],
  [
    new RegExp(`^(?<name>${dayName}|today|tomorrow) (?<unit>week|fortnight)$`),
    ({ name = '', unit = '', phrase = '' }, context) => after(name, daysIn(unit), phrase, context),
  ],
  [
    new RegExp(
      `^(?:(?<count>${amount}) )?(?<unit>week|fortnight)s? (?:(?:on|from) )?(?<name>${dayName}|today|tomorrow)$`,
    ),
    ({ count, name = '', unit = '', phrase = '' }, context) =>
      after(name, daysIn(unit) * amountOf(count ?? 'a'), phrase, context),
  ],
  [
    new RegExp(
      `^(?:(?<name>${dayName}) (?:of )?(?<week>this|next) week|(?<week2>this|next) week (?:on )?(?<name2>${dayName}))$`,
    ),
    ({ name, name2, week, week2 }, context) => {
      const { today } = context;
      const monday = addDays(today, 1 - weekday(today) + ((week ?? week2) === 'next' ? 7 : 0));
      return settled(addDays(monday, weekdayNumber(name ?? name2 ?? '') - 1), context);
    },
  ],
  [
    /^next week$/,
    ({ phrase = '' }, context) => {
      const monday = addDays(context.today, 8 - weekday(context.today));
      return whichDay(phrase, [monday, addDays(monday, 4)], context);
    },
  ],
];
