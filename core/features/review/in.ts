import type { FeatureIn } from '../../model/feature-in.ts';
import { hasLetter, partnershipOf, refOf } from '../../model/ids.ts';
import { reviewBrief } from './brief.ts';
import { reviewDeeds, reviewHelp } from './help.ts';
import { reviewHome } from './home.ts';
import { reviewLetter } from './letter.ts';
import { reviewRows } from './mine.ts';
import { reviewsOpen } from './reads/surroundings.ts';
import { reviewReads } from './reads.ts';

/** What reviews do with what comes in. */
export const reviewIn: FeatureIn = {
  home: reviewHome,
  brief: reviewBrief,
  reads: reviewReads,
  surroundings: [{ direct: true, gather: reviewsOpen }],
  help: reviewHelp,
  mine: reviewRows,
  deeds: reviewDeeds,
  takesBack: ({ record }) => {
    const [ref, partnership] = [refOf(record), partnershipOf(record)];
    return ref && hasLetter(record, reviewLetter)
      ? { ask: 'review.undo', in: partnership, ref }
      : undefined;
  },
};
