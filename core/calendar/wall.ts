import { Temporal } from 'temporal-polyfill';
import type { At } from '../ids.ts';

/** The first whole year under The Summer Time Order 2002; for what was before it the zone's history is asked. */
const sinceYear = 2003;

/** 01:00 UTC on the last Sunday of a month of 31 days. */
const turnsIn = (year: number, month: 3 | 10): Temporal.Instant => {
  const last = Temporal.PlainDate.from({ year, month, day: 31 });
  const sunday = last.subtract({ days: last.dayOfWeek % 7 });
  return sunday.toZonedDateTime({ timeZone: 'UTC', plainTime: '01:00' }).toInstant();
};

/** The year of an instant for which summer time in this zone is known without asking for the zone's history. */
const knownYear = (moment: Temporal.Instant, zone: string): number | undefined => {
  if (zone !== 'Europe/London') return undefined;
  const { year } = moment.toZonedDateTimeISO('UTC');
  return year >= sinceYear ? year : undefined;
};

const isSummer = (moment: Temporal.Instant, year: number): boolean =>
  Temporal.Instant.compare(moment, turnsIn(year, 3)) >= 0 &&
  Temporal.Instant.compare(moment, turnsIn(year, 10)) < 0;

/**
 * What a wall clock in `zone` shows at an instant. Throws a RangeError for an unknown zone. London's is reckoned from
 * the law: a process's first question to the zone data costs it a tenth of its way to its first answer.
 */
export const wallAt = (at: At, zone: string): Temporal.ZonedDateTime => {
  const moment = Temporal.Instant.from(at);
  const year = knownYear(moment, zone);
  if (year === undefined) return moment.toZonedDateTimeISO(zone);
  return moment.toZonedDateTimeISO(isSummer(moment, year) ? '+01:00' : 'UTC');
};

/** The instant at which that clock shows this; later by a spring gap that leaves it out, the first of two in an autumn fold. */
export const instantAt = (
  day: Temporal.PlainDate,
  plainTime: Temporal.PlainTime,
  zone: string,
): Temporal.Instant => {
  const winter = day.toZonedDateTime({ timeZone: 'UTC', plainTime }).toInstant();
  const year = knownYear(winter, zone);
  if (year === undefined) return day.toZonedDateTime({ timeZone: zone, plainTime }).toInstant();
  const summer = winter.subtract({ hours: 1 });
  return isSummer(summer, year) ? summer : winter;
};
