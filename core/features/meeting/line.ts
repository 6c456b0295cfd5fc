import { type Saying, valuesOf } from '../../language/saying.ts';
import type { Meeting } from './meeting.ts';
import { isSet } from './steps.ts';

/** Whether a line about a meeting, decided some time ago, is still worth saying: never about what is settled since. */
export const stillTrue = (meeting: Meeting, saying: Saying): boolean => {
  const { day, time, place } = meeting;
  const moved = valuesOf(saying, 'meeting.moved-told') ?? valuesOf(saying, 'meeting.back-told');
  if (moved) return isSet(meeting) && moved.to.day === day && moved.to.time === time;
  const elsewhere = valuesOf(saying, 'meeting.place-told');
  if (elsewhere) return isSet(meeting) && elsewhere.place === place && elsewhere.day === day;
  const holiday = valuesOf(saying, 'meeting.holiday-told');
  if (holiday) return isSet(meeting) && holiday.day === day;
  const deputy = valuesOf(saying, 'meeting.deputy-wanted');
  if (deputy) return isSet(meeting) && deputy.day === day && deputy.time === time;
  if (valuesOf(saying, 'meeting.restored-told')) return isSet(meeting);
  const { standing } = meeting;
  const off = valuesOf(saying, 'meeting.cancelled-told');
  if (off) return standing.is === 'cancelled' && standing.reason === off.why;
  return saying.code !== 'meeting.closed-told' || standing.is === 'cancelled';
};
