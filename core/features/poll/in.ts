import type { FeatureIn } from '../../model/feature-in.ts';
import { pollRows } from './mine.ts';

/** What polls make of what comes in. */
export const pollIn: FeatureIn = { mine: pollRows };
