import type { Gather } from '../../../model/feature-in.ts';
import { pollChoices } from '../gather.ts';

/** "vote 3", "poll close": said of a poll, and of none by name. */
export const namesNoPoll =
  /\b(?:poll|vote)s?[\s:]+(?:vote\s+)?\w+\s*$|\bpolls?[\s:]+(?:who|when|what|which|how|is|has|have)\b|^\W*vote\b(?!\s+(?:[\p{L}\p{N}-]+\s+)?#?p\s?-?\d)/iu;

/** The polls that are open, for a line that is said of one and names none. */
export const pollsOpen: Gather = async ({ meant, where, now }, store) => {
  const open = await Promise.all(
    meant.map(({ programme, partnership }) =>
      pollChoices(store, programme, partnership, { now, place: where.place }),
    ),
  );
  return { pollsOpen: open.flat() };
};
