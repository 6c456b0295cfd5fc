import type { Saying } from '../../language/saying.ts';
import type { Meeting } from './meeting.ts';
import { isSet } from './steps.ts';

/** Whether a line about a meeting, decided some time ago, is still worth saying: never about what is settled since. */
export const stillTrue = (meeting: Meeting, saying: Saying): boolean => {
  const { day, time } = meeting;
  switch (saying.code) {
    case 'meeting.moved-told':
    case 'meeting.back-told':
      return isSet(meeting) && saying.values.to.day === day && saying.values.to.time === time;
    case 'meeting.place-told':
      return isSet(meeting) && saying.values.place === meeting.place && saying.values.day === day;
    case 'meeting.holiday-told':
      return isSet(meeting) && saying.values.day === day;
    case 'meeting.cancelled-told':
      return meeting.standing.is === 'cancelled';
    default:
      return true;
  }
};
