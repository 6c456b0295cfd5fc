import { Temporal } from 'temporal-polyfill';
import type { Nation } from '../model/clock.ts';
import type { At, Day } from '../model/ids.ts';
import { holidayNames, holidaysByYear } from './bank-holidays.ts';
import { addDays, morning } from './days.ts';

const letters: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'E',
  scotland: 'S',
  'northern-ireland': 'N',
};

const nameOf = (word: string): string =>
  word.endsWith('*')
    ? `${holidayNames[word.slice(0, -1)]} (substitute day)`
    : `${holidayNames[word]}`;

/** The name of the bank holiday on a day in a nation, or undefined. Known from 2011 to 2050; never a weekend. */
export const bankHoliday = (day: Day, nation: Nation): string | undefined => {
  const inYear = holidaysByYear[Number(day.slice(0, 4))] ?? '';
  const key = day.slice(5, 7) + day.slice(8);
  for (const cell of inYear.split(', ')) {
    const [when, word = '', nations = ''] = cell.split(' ');
    if (when === key && nations.includes(letters[nation])) return nameOf(word);
  }
  return undefined;
};

/** Those that are the same day every year: at a weekend they have a substitute day, and people stay at home on both. */
const fixed: Readonly<Record<string, readonly [word: string, nations: string]>> = {
  '01-01': ['year', 'ESN'],
  '01-02': ['second', 'S'],
  '03-17': ['patrick', 'N'],
  '07-12': ['boyne', 'N'],
  '11-30': ['andrew', 'S'],
  '12-25': ['christmas', 'ESN'],
  '12-26': ['boxing', 'ESN'],
};

/** The name of the holiday that a day is or stands for: a bank holiday, or one whose substitute day comes later because it is a weekend. */
export const holidayOn = (day: Day, nation: Nation): string | undefined => {
  const [word, nations] = fixed[day.slice(5)] ?? [];
  const weekend = Temporal.PlainDate.from(day).dayOfWeek > 5;
  const own = weekend && word && nations?.includes(letters[nation]) ? nameOf(word) : undefined;
  return bankHoliday(day, nation) ?? own;
};

const works = (date: Temporal.PlainDate, nation: Nation): boolean =>
  date.dayOfWeek <= 5 && bankHoliday(date.toString(), nation) === undefined;

/** Monday to Friday, and no bank holiday of that nation. */
export const isWorkingDay = (day: Day, nation: Nation): boolean =>
  works(Temporal.PlainDate.from(day), nation);

const walk = (from: Temporal.PlainDate, step: 1 | -1, nation: Nation): Temporal.PlainDate => {
  let date = from;
  while (!works(date, nation)) date = date.add({ days: step });
  return date;
};
const nearest = (day: Day, step: 1 | -1, nation: Nation): Day =>
  walk(Temporal.PlainDate.from(day), step, nation).toString();

export const workingDayOnOrAfter = (day: Day, nation: Nation): Day => nearest(day, 1, nation);
export const workingDayOnOrBefore = (day: Day, nation: Nation): Day => nearest(day, -1, nation);

const count = (from: Day, days: number, step: 1 | -1, nation: Nation): Day => {
  let date = Temporal.PlainDate.from(from);
  for (let left = days; left > 0; left -= 1) date = walk(date.add({ days: step }), step, nation);
  return date.toString();
};

/** The `n`th working day after a day, which itself is not counted; the day itself for 0. */
export const workingDaysAfter = (day: Day, n: number, nation: Nation): Day =>
  count(day, n, 1, nation);
/** The `n`th working day before a day, which itself is not counted; the day itself for 0. */
export const workingDaysBefore = (day: Day, n: number, nation: Nation): Day =>
  count(day, n, -1, nation);

/**
 * The first moment from `now` on at which something may be said unasked (rules: Hours): `now`
 * itself from 08:00 until before 18:00 on a working day, else 09:00 of the next working morning.
 */
export const outOfQuietHours = (now: At, zone: string, nation: Nation): At => {
  const wall = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
  const day = wall.toPlainDate().toString();
  if (isWorkingDay(day, nation) && wall.hour >= 8 && wall.hour < 18) return now;
  const from = wall.hour < 8 ? day : addDays(day, 1);
  return morning(workingDayOnOrAfter(from, nation), zone);
};
