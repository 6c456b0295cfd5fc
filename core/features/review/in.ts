import type { FeatureIn } from '../../model/feature-in.ts';
import { partnershipOf, refOf } from '../../model/ids.ts';
import { reviewRows } from './mine.ts';

/** What reviews make of what comes in. */
export const reviewIn: FeatureIn = {
  mine: reviewRows,
  takesBack: ({ record }) => {
    const [ref, partnership] = [refOf(record), partnershipOf(record)];
    return ref?.startsWith('R-') ? { ask: 'review.undo', in: partnership, ref } : undefined;
  },
};
