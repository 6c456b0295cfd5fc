import { addMonths, at } from '../../calendar/days.ts';
import { standingAmong, subjectsSince } from '../../engine/subjects-since.ts';
import type { Figures, Period, Since } from '../../model/figures.ts';
import type { Store } from '../../ports/store.ts';
import { meetingLetter } from './letter.ts';
import type { Meeting } from './meeting.ts';

/** Nobody sets a meeting further ahead, in months. */
const setAhead = 24;

/** Meetings of a half-year that took place. */
export const meetingFigures = async (period: Period, store: Store): Promise<Figures> => {
  const { from, zone, now } = period;
  const earliest = at(addMonths(from, -setAhead), '00:00', zone);
  const meetings = await subjectsSince<Meeting>(meetingLetter, earliest, period, store);
  const held = meetings.filter(
    ({ standing, day, time }) =>
      (standing.is === 'set' || standing.is === 'passed') &&
      day >= from &&
      at(day, time, zone) <= now,
  );
  return { meetings: held.length };
};

/** Meetings set since an instant. */
export const meetingNews = async (asked: Since, store: Store): Promise<Figures> => ({
  meetings: standingAmong(await subjectsSince<Meeting>(meetingLetter, asked.since, asked, store)),
});
