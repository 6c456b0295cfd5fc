import { addDays, at, wallShows, wallTime } from '../../calendar/days.ts';
import { later } from '../../calendar/instants.ts';
import type { Day } from '../../model/ids.ts';

/** When a meeting begins and ends, on the wall clock. */
export interface Hours {
  readonly time: string;
  readonly ends: string;
}
/** The same on its day, in the zone of its clock. */
export interface Dated extends Hours {
  readonly day: Day;
  readonly clock: { readonly zone: string };
  readonly usual?: Hours;
}

const aDay = 24 * 60;
export const minutesOf = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
};
/** Minutes from beginning to end, which may be on the next day. */
export const lengthOf = ({ time, ends }: Hours): number => {
  const long = minutesOf(ends) - minutesOf(time);
  return ends <= time ? long + aDay : long;
};

/**
 * The same at hours that the clocks show on its day: in the night in which they leave an hour out a meeting at that hour
 * is an hour later and lasts as long, and its series goes on at the usual hours (rules: Dates).
 */
export const hoursShown = <Of extends Dated>(meeting: Of): Of => {
  const { day, time, ends, clock } = meeting;
  const end = ends <= time ? addDays(day, 1) : day;
  if (wallShows(day, time, clock.zone) && wallShows(end, ends, clock.zone)) return meeting;
  const begins = at(day, time, clock.zone);
  const over = later(begins, lengthOf({ time, ends }) * 60);
  return {
    ...meeting,
    time: wallTime(begins, clock.zone),
    ends: wallTime(over, clock.zone),
    usual: meeting.usual ?? { time, ends },
  };
};
