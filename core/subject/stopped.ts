import { morning } from '../calendar/days.ts';
import { workingDayOnOrAfter } from '../calendar/holidays.ts';
import type { Partnership } from '../model/context.ts';
import type { At, Day } from '../model/ids.ts';

type Stopped = Pick<Partnership, 'stopped'>;
type Going = Pick<Partnership, 'stopped' | 'proposed'>;

/** Whether somebody closed it, or withdrew it before it opened. */
export const isClosedDown = ({ stopped }: Stopped): boolean => stopped?.is === 'closed';

/** Whether it waits for the two keys of its programme (rules: Two keys). */
export const isProposed = ({ proposed }: Pick<Partnership, 'proposed'>): boolean =>
  proposed !== undefined;

/** Whether a partnership is closed, or not open yet: it can be read, and nothing in it goes on. */
export const isClosed = (state: Going): boolean => isClosedDown(state) || isProposed(state);

/** Whether the holders of the keys are still to be asked about it as it is now. */
export const asksKeys = ({ stopped, proposed }: Going): boolean =>
  proposed !== undefined &&
  stopped === undefined &&
  proposed.refused === undefined &&
  proposed.asked !== proposed.turn;

/** The day until which a partnership is paused; undefined where it is not. */
export const pausedUntil = ({ stopped }: Stopped): Day | undefined =>
  stopped?.is === 'paused' ? stopped.until : undefined;

/** Whether nothing is said unasked: it is closed, paused or not open yet (rules: Closing and pausing). */
export const isStopped = ({ stopped, proposed }: Going): boolean =>
  stopped !== undefined || proposed !== undefined;

/** When a pause is over: the morning of its day, or of the working day after it. */
export const goesOnAt = (state: Stopped & Pick<Partnership, 'zone' | 'nation'>): At | undefined => {
  const until = pausedUntil(state);
  return until && morning(workingDayOnOrAfter(until, state.nation), state.zone);
};
