import type { FeatureIn } from '../../model/feature-in.ts';
import { personReads } from './reads.ts';

/** What people do with what comes in. */
export const personIn: FeatureIn = { reads: personReads };
