import { byLocale } from '../model/locale.ts';

interface CalendarWords {
  /** Monday first. */
  readonly days: readonly string[];
  readonly months: readonly string[];
  readonly relative: (days: number) => string;
}

const near: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' };

/** The names of days and months, and how far away a day is, in each language. */
export const calendarWords = /* @__PURE__ */ byLocale<CalendarWords>({
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  relative: (days) => near[days] ?? (days > 0 ? `in ${days} days` : `${-days} days ago`),
});
