import type { Gather } from '../../../model/feature-in.ts';
import { refOf } from '../../../model/ids.ts';
import { reviewsWaiting } from '../gather.ts';
import { nextPart } from '../review.ts';

/**
 * The reviews that wait for the asker's answer, in whichever partnership, the last asked for first: words in their
 * direct messages may be it. They chair few.
 */
export const reviewsOpen: Gather = async ({ asker }, store) => {
  const waiting = await Promise.all(
    asker.map(({ programme, person }) => reviewsWaiting(store, programme, person)),
  );
  return {
    reviewsOpen: waiting.flat().flatMap(({ record, partnership }) => {
      const ref = refOf(record.id);
      if (!ref) return [];
      return [
        {
          ref,
          partnership: partnership.id,
          partnershipName: partnership.state.name,
          next: nextPart(record.state) ?? 'change',
        },
      ];
    }),
  };
};
