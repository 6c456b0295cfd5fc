import { addDays, at, morning } from '../../calendar/days.ts';
import { workingDayOnOrBefore } from '../../calendar/holidays.ts';
import { later } from '../../calendar/instants.ts';
import type { At } from '../../model/ids.ts';
import type { Meeting, Step } from './meeting.ts';

/** One reminder of a meeting, and its instant. */
export interface Reminder {
  readonly step: Step;
  readonly at: At;
}

const hour = 3600;
/** What a meeting takes where nobody has said: minutes. */
const usual = 120;

export const isSet = ({ standing }: Pick<Meeting, 'standing'>): boolean => standing.is === 'set';
export const startOf = ({ day, time, clock }: Pick<Meeting, 'day' | 'time' | 'clock'>): At =>
  at(day, time, clock.zone);
/** Whether it ends at midnight or after it, on the next day. */
export const isOvernight = ({ time, ends }: Pick<Meeting, 'time' | 'ends'>): boolean =>
  ends <= time;
export const endOf = ({
  day,
  time,
  ends,
  clock,
}: Pick<Meeting, 'day' | 'time' | 'ends' | 'clock'>): At =>
  at(isOvernight({ time, ends }) ? addDays(day, 1) : day, ends, clock.zone);

/** Two hours after the start, on the same day. */
export const usualEnd = (time: string): string => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const end = Math.min(hours * 60 + minutes + usual, 24 * 60 - 1);
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

/**
 * Seven days and one day before at 09:00, or on the working day before that; one hour before, at
 * any hour (rules: Reminders).
 */
const ladder = (meeting: Meeting): Reminder[] => {
  const { day, clock } = meeting;
  const before = (days: number) =>
    morning(workingDayOnOrBefore(addDays(day, -days), clock.nation), clock.zone);
  const [week, eve] = [before(7), before(1)];
  return [
    ...(week < eve ? [{ step: 'week', at: week } as const] : []),
    { step: 'day', at: eve },
    { step: 'hour', at: later(startOf(meeting), -hour) },
  ];
};

/** The reminders still to come: none that was over when it was set or moved. */
export const remindersLeft = (meeting: Meeting): Reminder[] =>
  isSet(meeting) ? ladder(meeting).filter(({ at: due }) => due > meeting.armed) : [];

/** At once while others are to follow it to its new day; then the next reminder, else its end; undefined once it is over. */
export const nextWake = (meeting: Meeting): At | undefined =>
  isSet(meeting)
    ? meeting.leading
      ? meeting.armed
      : (remindersLeft(meeting)[0]?.at ?? endOf(meeting))
    : undefined;

/** After this a reminder that could not leave is not sent any more. */
export const staleAt = (step: Step, meeting: Meeting): At => {
  const start = startOf(meeting);
  if (step === 'hour') return start;
  const eve = ladder(meeting).find((one) => one.step === 'day')?.at ?? start;
  return step === 'day' ? later(start, -hour) : eve;
};
