import type { FeatureIn } from '../../model/feature-in.ts';
import { meetingSurroundings } from './reads/surroundings.ts';
import { meetingReads } from './reads.ts';

/** What meetings do with what comes in. */
export const meetingIn: FeatureIn = { reads: meetingReads, surroundings: meetingSurroundings };
