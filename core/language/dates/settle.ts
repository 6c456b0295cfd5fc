import {
  addDays,
  addMonths,
  dayOf,
  lastOfMonth,
  partsOfDay,
  weekday,
} from '../../calendar/days.ts';
import type { Day } from '../../model/ids.ts';
import { say } from '../saying.ts';
import { choice, comingFriday, type DateContext, type DayRead, isDay } from './day-read.ts';

/** A day named with its year, or by how far away it is: one that has gone is asked about. */
export const settled = (day: Day, context: DateContext): DayRead =>
  day >= context.today
    ? isDay(day)
    : {
        kind: 'asked',
        saying: say('date.gone', {
          day,
          weekday: true,
          year: day.slice(0, 4) !== context.today.slice(0, 4),
        }),
        choices: [choice(context.today, context), choice(comingFriday(context), context)],
        pick: true,
      };

/** What is said of a day its month has not, with the two nearest. */
const noSuchDay = (year: number, month: number, day: number, context: DateContext): DayRead => {
  const days = lastOfMonth(year, month);
  const last = dayOf(year, month, days) ?? context.today;
  return {
    kind: 'refused',
    saying:
      month === 2 && day === 29
        ? say('date.no-leap', { year })
        : say('date.short-month', { month, days }),
    choices: [choice(last, context, false), choice(addDays(last, 1), context, false)],
    pick: false,
  };
};

const clamped = (year: number, month: number, day: number): Day =>
  dayOf(year, month, Math.min(day, lastOfMonth(year, month))) as Day;

/**
 * A day of the month named without its year: the coming one. Where one has gone by less than a
 * month it is asked, for then people may mean the day that has gone; the next year is said when it
 * is meant (rules: Dates).
 */
const yearless = (month: number, day: number, context: DateContext): DayRead => {
  const { year } = partsOfDay(context.today);
  const coming = clamped(year, month, day) >= context.today ? year : year + 1;
  const found = dayOf(coming, month, day);
  if (!found) return noSuchDay(coming, month, day, context);
  const gone = dayOf(coming - 1, month, day);
  if (gone && context.today <= addMonths(gone, 1)) {
    return {
      kind: 'asked',
      saying: say('date.gone', { day: gone, weekday: false, year: false }),
      choices: [
        { day: found, label: say('label.day', { day: found, weekday: false, year: true }) },
      ],
      pick: true,
    };
  }
  return isDay(found);
};

/** A day by its numbers, read day first; what cannot be is refused with the nearest that can. */
export const dated = (
  { day, month, year }: { day: number; month: number; year?: number | undefined },
  context: DateContext,
): DayRead | undefined => {
  if (day < 1 || month < 1) return undefined;
  if (month > 12) {
    const swapped = day <= 12 ? dated({ day: month, month: day, year }, context) : undefined;
    return {
      kind: 'refused',
      saying: say('date.no-month', { month }),
      choices: swapped?.kind === 'day' ? [choice(swapped.day, context, false)] : [],
      pick: swapped?.kind !== 'day',
    };
  }
  if (year === undefined) return yearless(month, day, context);
  const found = dayOf(year, month, day);
  return found ? settled(found, context) : noSuchDay(year, month, day, context);
};

/** A date with the name of its weekday: where the two differ, both readings are asked. */
export const onWeekday = (
  read: DayRead | undefined,
  named: number,
  context: DateContext,
): DayRead | undefined => {
  if (read?.kind !== 'day' || weekday(read.day) === named) return read;
  const nearby = [-3, -2, -1, 1, 2, 3].map((away) => addDays(read.day, away));
  const other = nearby.find((day) => weekday(day) === named) ?? read.day;
  return {
    kind: 'asked',
    saying: say('date.mismatch', { day: read.day, named }),
    choices: [other, read.day].sort().map((day) => choice(day, context)),
    pick: true,
  };
};
