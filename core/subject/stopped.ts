import { morning } from '../calendar/days.ts';
import { workingDayOnOrAfter } from '../calendar/holidays.ts';
import type { Partnership } from '../model/context.ts';
import type { At, Day } from '../model/ids.ts';

type Stopped = Pick<Partnership, 'stopped'>;

/** Whether a partnership is closed: it can be read, and nothing in it goes on. */
export const isClosed = ({ stopped }: Stopped): boolean => stopped?.is === 'closed';

/** The day until which a partnership is paused; undefined where it is not. */
export const pausedUntil = ({ stopped }: Stopped): Day | undefined =>
  stopped?.is === 'paused' ? stopped.until : undefined;

/** Whether nothing is said unasked: it is closed or paused (rules: Closing and pausing). */
export const isStopped = ({ stopped }: Stopped): boolean => stopped !== undefined;

/** When a pause is over: the morning of its day, or of the working day after it. */
export const goesOnAt = (state: Stopped & Pick<Partnership, 'zone' | 'nation'>): At | undefined => {
  const until = pausedUntil(state);
  return until && morning(workingDayOnOrAfter(until, state.nation), state.zone);
};
