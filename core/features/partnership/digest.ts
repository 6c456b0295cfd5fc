import { addDays, morning, today, weekday } from '../../calendar/days.ts';
import { workingDayOnOrAfter } from '../../calendar/holidays.ts';
import type { Nation } from '../../model/clock.ts';
import type { At } from '../../model/ids.ts';

/**
 * The Monday digest after `now`: 09:00 of the next Monday, or of the first working day after it
 * (rules: Hours).
 */
export const digestAfter = (now: At, zone: string, nation: Nation): At => {
  const day = today(now, zone);
  const monday = addDays(day, 8 - weekday(day));
  return morning(workingDayOnOrAfter(monday, nation), zone);
};
