import { later } from '../calendar/instants.ts';
import type { At } from '../model/ids.ts';

/** Two machines' clocks are no further apart, or one of them is not to be believed, in seconds. */
const apart = 5;

/**
 * Whether something is due: by our own clock, or by that of whoever carried it because this very instant had come
 * (`carried`), where theirs is a little ahead.
 */
export const isDue = (due: At, carried: At | undefined, now: At): boolean =>
  due <= now || (carried === due && due <= later(now, apart));
