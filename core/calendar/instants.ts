import type { At } from '../model/ids.ts';

/** The instant so many seconds after another; before it where they are negative. Throws a RangeError where there is none. */
export const later = (at: At, seconds: number): At =>
  new Date(Date.parse(at) + Math.round(seconds * 1000)).toISOString();
