/** A calendar reckoned by counting days, with none of the product's code and no calendar library in it. */

/** Days since 1 January 1970. */
export type Count = number;

const length = 86_400_000;

export const countOf = (year: number, month: number, day: number): Count =>
  Date.UTC(year, month - 1, day) / length;
export const isoOf = (count: Count): string => new Date(count * length).toISOString().slice(0, 10);
export const partsOf = (count: Count): { year: number; month: number; day: number } => {
  const [year = 0, month = 0, day = 0] = isoOf(count).split('-').map(Number);
  return { year, month, day };
};
/** Monday 1 to Sunday 7; 1 January 1970 was a Thursday. */
export const weekdayOf = (count: Count): number => ((count + 3) % 7) + 1;

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
export const daysIn = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** The month so many months on, by its year and number. */
export const monthOn = (year: number, month: number, on: number) => {
  const months = year * 12 + month - 1 + on;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
};
/** The same day so many months on, or that month's last. */
export const monthsOn = (from: Count, on: number): Count => {
  const { year, month, day } = partsOf(from);
  const there = monthOn(year, month, on);
  return countOf(there.year, there.month, Math.min(day, daysIn(there.year, there.month)));
};
export const lastOf = (year: number, month: number): Count =>
  countOf(year, month, daysIn(year, month));

/** Easter Sunday by the rule of Meeus, Jones and Butcher. */
export const easterOf = (year: number): Count => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const months = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return countOf(year, Math.floor(months / 31), (months % 31) + 1);
};

const mondayFrom = (count: Count): Count => count + ((8 - weekdayOf(count)) % 7);
const mondayUpTo = (count: Count): Count => count - (weekdayOf(count) - 1);
/** Christmas and the day after, or the first two working days from then on. */
const atChristmas = (year: number): Count[] => {
  const days: Count[] = [];
  for (let day = countOf(year, 12, 25); days.length < 2; day += 1)
    if (weekdayOf(day) < 6) days.push(day);
  return days;
};

/** The yearly bank holidays of England and Wales (Banking and Financial Dealings Act 1971). */
export const bankHolidaysOf = (year: number): readonly Count[] => {
  const newYear = countOf(year, 1, 1);
  return [
    weekdayOf(newYear) > 5 ? mondayFrom(newYear) : newYear,
    easterOf(year) - 2,
    easterOf(year) + 1,
    mondayFrom(countOf(year, 5, 1)),
    mondayUpTo(countOf(year, 5, 31)),
    mondayUpTo(countOf(year, 8, 31)),
    ...atChristmas(year),
  ];
};
const holidays = new Set(
  Array.from({ length: 20 }, (_, index) => bankHolidaysOf(2020 + index)).flat(),
);
export const isWorking = (count: Count): boolean => weekdayOf(count) < 6 && !holidays.has(count);
export const workingOn = (from: Count, on: number): Count => {
  let [day, left] = [from, on];
  while (left > 0) {
    day += 1;
    if (isWorking(day)) left -= 1;
  }
  return day;
};
