import { addMonths, dayOf, lastOfMonth, partsOfDay } from '../../calendar/days.ts';
import { type DateContext, type DayRead, type DayRule, isDay } from './day-read.ts';
import { dated, onWeekday } from './settle.ts';
import { dayName, monthName, monthNumber, weekdayNumber } from './words.ts';

const ordinal = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const weekdayBefore = `(?:(?<name>${dayName}),? (?:the )?)?(?:the )?`;

const fullYear = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  return text.length === 2 ? 2000 + Number(text) : Number(text);
};

const fromFound = (
  found: Readonly<Record<string, string>>,
  month: number,
  context: DateContext,
) => {
  const read = dated({ day: Number(found.day), month, year: fullYear(found.year) }, context);
  return found.name ? onWeekday(read, weekdayNumber(found.name), context) : read;
};

/** "the 15th": of this month, or of the next where it has gone. */
const ofMonth = (day: number, context: DateContext): DayRead | undefined => {
  const now = partsOfDay(context.today);
  const from = day >= now.day ? context.today : addMonths(`${context.today.slice(0, 7)}-01`, 1);
  const { year, month } = partsOfDay(from);
  if (day < 1 || day > 31) return undefined;
  const found = dayOf(year, month, Math.min(day, lastOfMonth(year, month)));
  return found && partsOfDay(found).day === day
    ? isDay(found)
    : dated({ day, month, year }, context);
};

/** Dates by their numbers, day first always. */
export const numberRules: readonly DayRule[] = [
  [
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
    (found, context) => fromFound(found, Number(found.month), context),
  ],
  [
    new RegExp(
      `^${weekdayBefore}(?<day>\\d{1,2})(?<mark>[-/.])(?<month>\\d{1,2})(?:\\k<mark>(?<year>\\d{4}|\\d{2}))?$`,
    ),
    // 17.30 is a time, not a day of the month 30.
    (found, context) =>
      found.mark === '.' && Number(found.month) > 12 && found.year === undefined
        ? undefined
        : fromFound(found, Number(found.month), context),
  ],
  [
    new RegExp(
      `^${weekdayBefore}${ordinal}(?: of)? ?(?<month>${monthName}),?(?: (?<year>\\d{4}))?$`,
    ),
    (found, context) => fromFound(found, monthNumber(found.month ?? ''), context),
  ],
  [
    // As spreadsheets show them: 5-Feb-27.
    new RegExp(
      `^(?:(?<name>${dayName}),? )?(?<day>\\d{1,2})(?<mark>[-/.])(?<month>${monthName})(?:\\k<mark>(?<year>\\d{4}|\\d{2}))?$`,
    ),
    (found, context) => fromFound(found, monthNumber(found.month ?? ''), context),
  ],
  [
    new RegExp(
      `^(?:(?<name>${dayName}),? )?(?<month>${monthName}) (?:the )?${ordinal}(?:,? (?<year>\\d{4}))?$`,
    ),
    (found, context) => fromFound(found, monthNumber(found.month ?? ''), context),
  ],
  [
    /^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)(?: of the month)?$/,
    ({ day }, context) => ofMonth(Number(day), context),
  ],
  [
    /^(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)(?: of)? (?<which>this|next) month$/,
    ({ day, which }, context) => {
      const first = `${context.today.slice(0, 7)}-01`;
      const { year, month } = partsOfDay(which === 'next' ? addMonths(first, 1) : first);
      return dated({ day: Number(day), month, year }, context);
    },
  ],
  [
    new RegExp(`^(?<name>${dayName}),? (?:the )?(?<day>\\d{1,2})(?:st|nd|rd|th)$`),
    ({ name = '', day }, context) =>
      onWeekday(ofMonth(Number(day), context), weekdayNumber(name), context),
  ],
];
