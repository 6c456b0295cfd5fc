import { addDays, at, today, wallShowsTwice, wallTime } from '../../../calendar/days.ts';
import { defined } from '../../../lib/defined.ts';
import type { CalendarEvent, Wall } from '../../../model/calendar.ts';
import { type Day, partnershipOf, type RecordId, refOf } from '../../../model/ids.ts';
import type { Stored } from '../../../model/record.ts';
import type { Hours } from '../hours.ts';
import type { Meeting } from '../meeting.ts';
import { isOvernight } from '../steps.ts';

/** Under which name an event stands in calendars, and how often it has changed. */
export type Named = Pick<CalendarEvent, 'uid' | 'sequence' | 'changed'>;

/** Begin and end on the wall, the end perhaps on the next day. */
export const walls = (day: Day, { time, ends }: Hours) => ({
  begins: { day, time },
  ends: { day: isOvernight({ time, ends }) ? addDays(day, 1) : day, time: ends },
});

const utc = 'UTC';
const inUtc = ({ day, time }: Wall, zone: string): Wall => {
  const moment = at(day, time, zone);
  return { day: today(moment, utc), time: wallTime(moment, utc) };
};

/** The same, in UTC where the clocks show one of the two hours twice: calendars differ in which they take. */
export const placed = (day: Day, hours: Hours, zone: string) => {
  const { begins, ends } = walls(day, hours);
  const isTwice = [begins, ends].some((wall) => wallShowsTwice(wall.day, wall.time, zone));
  return isTwice
    ? { begins: inUtc(begins, zone), ends: inUtc(ends, zone), zone: utc }
    : { begins, ends, zone };
};
/** Whether it stands in UTC, in which nothing of a series can be named. */
export const isInUtc = ({ zone }: Pick<CalendarEvent, 'zone'>): boolean => zone === utc;

/** The name of a meeting in calendars; a series has that of its first. */
export const uidOf = (id: RecordId): string => `${refOf(id)}.${partnershipOf(id)}@folkmoot`;

/** What a calendar shows of one meeting: never its agenda, nor who comes. */
export const eventOf = ({ state }: Stored<Meeting>, series: Named): CalendarEvent => {
  const { title, place, day, clock, standing } = state;
  const off = standing.is === 'cancelled' || standing.is === 'taken-back';
  return defined({
    ...series,
    title,
    place,
    ...placed(day, state, clock.zone),
    cancelled: off ? (true as const) : undefined,
  });
};
