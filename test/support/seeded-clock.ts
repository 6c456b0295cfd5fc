import type { StandInClock } from '../../infra/local/standins/clock.ts';

/** A clock that stands still at `from` but for the waiting, which takes no time of anybody's. */
export const seededClock = (from = '2027-01-04T09:00:00.000Z'): StandInClock => {
  let at = Date.parse(from);
  return {
    now: () => new Date(at).toISOString(),
    machine: () => at,
    wait: async (milliseconds) => {
      at += milliseconds;
    },
  };
};
