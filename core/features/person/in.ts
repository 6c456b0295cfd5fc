import type { FeatureIn } from '../../model/feature-in.ts';
import { noticed } from './used.ts';

/** What people make of what comes in. */
export const personIn: FeatureIn = { noticed };
