import { Temporal } from 'temporal-polyfill';
import type { At } from '../model/ids.ts';

/** The instant so many seconds after another; before it where they are negative. */
export const later = (at: At, seconds: number): At =>
  Temporal.Instant.from(at)
    .add({ milliseconds: Math.round(seconds * 1000) })
    .toString({ fractionalSecondDigits: 3 });
