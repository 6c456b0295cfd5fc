import type { FeatureIn } from '../../model/feature-in.ts';
import { meetingRows } from './mine.ts';
import { meetingNumbers } from './numbers.ts';

/** What meetings make of what comes in. */
export const meetingIn: FeatureIn = { mine: meetingRows, numbers: meetingNumbers };
