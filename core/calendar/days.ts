import { Temporal } from 'temporal-polyfill';
import type { At, Day } from '../model/ids.ts';
import { british, type Locale } from '../model/locale.ts';
import { calendarWords } from './words.ts';

const date = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day);

type Offset = '+00:00' | '+01:00';

/** `2027-03-28`: of a month with 31 days. */
const lastSunday = (year: string, month: '03' | '10'): string => {
  const last = date(`${year}-${month}-31`);
  return last.subtract({ days: last.dayOfWeek % 7 }).toString();
};

/** Since 1996, and until Parliament says otherwise. */
const ruled = /^(?:199[6-9]|20\d\d)$/;
/** Whether it is summer time at an instant of such a year. */
const isSummer = (utc: string, year: string): boolean =>
  utc >= `${lastSunday(year, '03')}T01:00` && utc < `${lastSunday(year, '10')}T01:00`;

const london = 'Europe/London';

/**
 * The offset of London's clock then, or the zone where it is another or the rule is not known: a process that has only
 * London's clock to read never loads the zone data, which costs a function more than reading a whole line
 * (docs/decisions/047). That both say the same is held by test/core/calendar/london.test.ts.
 */
export const clockAt = (moment: At, zone: string): Offset | string => {
  const year = moment.slice(0, 4);
  if (zone !== london || !ruled.test(year) || !moment.endsWith('Z')) return zone;
  return isSummer(moment, year) ? '+01:00' : '+00:00';
};

/** The same where the wall clock shows `time` (`09:00`) on `day`: of an hour that is left out the one before, of one that comes twice the first. */
export const clockOn = (day: Day, time: string, zone: string): Offset | string => {
  const year = day.slice(0, 4);
  if (zone !== london || !ruled.test(year)) return zone;
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  return isSummer(wall.subtract({ hours: 1 }).toString(), year) ? '+01:00' : '+00:00';
};

/** An instant as the wall clock in a zone shows it. Throws a RangeError for an unknown zone. */
const shownIn = (moment: At, zone: string): Temporal.ZonedDateTime =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(clockAt(moment, zone));

/** The wall-calendar day of an instant in a zone. Throws a RangeError for an unknown zone. */
export const today = (now: At, zone: string): Day => shownIn(now, zone).toPlainDate().toString();

const instant = (moment: Temporal.ZonedDateTime): At =>
  moment.toInstant().toString({ fractionalSecondDigits: 3 });

/**
 * The instant at which a wall clock in `zone` shows `time` on `day`. A time that a spring gap leaves out
 * moves later by the length of the gap (01:30 becomes 02:30); one that an autumn fold shows twice is the first.
 */
export const at = (day: Day, time: string, zone: string): At =>
  instant(
    date(day).toZonedDateTime({
      timeZone: clockOn(day, time, zone),
      plainTime: Temporal.PlainTime.from(time),
    }),
  );

/** What a wall clock in `zone` shows then, `02:30`. */
export const wallTime = (moment: At, zone: string): string =>
  shownIn(moment, zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** Whether a wall clock in `zone` ever shows `time` on `day`: false inside a spring gap. */
export const wallShows = (day: Day, time: string, zone: string): boolean =>
  shownIn(at(day, time, zone), zone)
    .toPlainTime()
    .equals(Temporal.PlainTime.from(time));

/** Whether a wall clock in `zone` shows `time` twice on `day`: true inside an autumn fold. */
export const wallShowsTwice = (day: Day, time: string, zone: string): boolean => {
  const wall = date(day).toPlainDateTime(Temporal.PlainTime.from(time));
  const [first, second] = (['earlier', 'later'] as const).map(
    (disambiguation) => wall.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
  );
  return first !== second && wallShows(day, time, zone);
};

export const addDays = (day: Day, days: number): Day => date(day).add({ days }).toString();
/** The same day of a later month, or that month's last where it has no such day (31 January + 1 is 28 February). */
export const addMonths = (day: Day, months: number): Day => date(day).add({ months }).toString();
/** How many days `to` is after `from`; negative when before. */
export const daysBetween = (from: Day, to: Day): number =>
  date(from).until(date(to), { largestUnit: 'day' }).days;
/** Monday 1 to Sunday 7. */
export const weekday = (day: Day): number => date(day).dayOfWeek;
export const lastOfMonth = (year: number, month: number): number =>
  Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
/** The day, or undefined where that month has no such day or there is no such month. */
export const dayOf = (year: number, month: number, day: number): Day | undefined => {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > lastOfMonth(year, month)) return undefined;
  return Temporal.PlainDate.from({ year, month, day }).toString();
};
/**
 * Whether text is a day that exists, `2027-01-08`: it may have come through a client. Of the years 1000 to 2999, so that
 * what is counted on from it (half-years, a series) stays far from the calendar's end.
 */
export const isDay = (day: string): boolean => {
  const [, year, month, date] = /^([12]\d{3})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  return year !== undefined && dayOf(Number(year), Number(month), Number(date)) !== undefined;
};
/** Year, month (1 to 12) and day of the month. */
export const partsOfDay = (day: Day): { year: number; month: number; day: number } => {
  const { year, month, day: ofMonth } = date(day);
  return { year, month, day: ofMonth };
};

/** The hour at which nudges, prompts and digests leave (rules: Hours): 09:00 on the wall. */
export const morning = (day: Day, zone: string): At => at(day, '09:00', zone);
/** The day of the first such hour after an instant. */
export const nextMorning = (now: At, zone: string): Day => {
  const day = today(now, zone);
  return morning(day, zone) > now ? day : addDays(day, 1);
};

/** "Friday 8 January 2027"; without the year or the weekday where they are turned off. */
export const inWords = (
  day: Day,
  locale: Locale,
  { year = true, weekday: named = true }: { year?: boolean; weekday?: boolean } = {},
): string => {
  const { days, months } = calendarWords[locale];
  const parts = partsOfDay(day);
  const name = named ? `${days[weekday(day) - 1]} ` : '';
  return `${name}${parts.day} ${months[parts.month - 1]}${year ? ` ${parts.year}` : ''}`;
};

/** "Fri 8 Jan", for rows of a list. */
export const shortWords = (day: Day, locale: Locale = british): string =>
  `${calendarWords[locale].days[weekday(day) - 1]?.slice(0, 3)} ${shortDate(day, locale)}`;
/** "8 Jan". */
export const shortDate = (day: Day, locale: Locale = british): string => {
  const parts = partsOfDay(day);
  return `${parts.day} ${calendarWords[locale].months[parts.month - 1]?.slice(0, 3)}`;
};

/** "Thursday 7 January, 10:42" as the wall clock in `zone` shows it. */
export const momentInWords = (moment: At, zone: string, locale: Locale = british): string => {
  const shown = shownIn(moment, zone);
  const day = inWords(shown.toPlainDate().toString(), locale, { year: false });
  return `${day}, ${shown.toPlainTime().toString({ smallestUnit: 'minute' })}`;
};

/** "in 2 days", "3 days ago", "today", "tomorrow", "yesterday". */
export const relative = (day: Day, now: Day, locale: Locale = british): string =>
  calendarWords[locale].relative(daysBetween(now, day));

/** The Monday of the week in which a day lies. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));
