import type { FeatureIn } from '../../model/feature-in.ts';
import { reviewRows } from './mine.ts';

/** What reviews make of what comes in. */
export const reviewIn: FeatureIn = { mine: reviewRows };
