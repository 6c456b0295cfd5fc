import type { FeatureIn } from '../../model/feature-in.ts';
import { actionRows } from './mine.ts';
import { actionNumbers } from './numbers.ts';

/** What actions make of what comes in. */
export const actionIn: FeatureIn = { mine: actionRows, numbers: actionNumbers };
