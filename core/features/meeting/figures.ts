import { at } from '../../calendar/days.ts';
import { everySubject, madeSince } from '../../engine/every-subject.ts';
import type { Figures, Period, Since } from '../../model/figures.ts';
import type { Store } from '../../ports/store.ts';
import { meetingLetter } from './letter.ts';
import type { Meeting } from './meeting.ts';

/** Meetings of a half-year that took place. */
export const meetingFigures = async (period: Period, store: Store): Promise<Figures> => {
  const { from, zone, now } = period;
  const meetings = await everySubject<Meeting>(meetingLetter, period, store);
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
  meetings: madeSince(await everySubject<Meeting>(meetingLetter, asked, store), asked.since),
});
