import type { Gather } from '../../../model/feature-in.ts';
import { pollChoices } from '../gather.ts';

/** "vote 3", "poll close": said of a poll, and of none by name. */
export const namesNoPoll =
  /(?i:\b(?:poll|vote)s?[\s:]+(?:vote\s+)?\w+\s*$|\bpolls?[\s:]+(?:who|when|what|which|how|is|has|have)\b)|^\W*(?i:vote)\b(?!\s+(?:[\p{L}\p{N}-]+\s+)?#?(?i:p)\s?-?\d)/u;

/** The polls that are open, for a line that is said of one and names none. */
export const pollsOpen: Gather = async ({ meant, where, now }, store) => {
  const open = await Promise.all(
    meant.map(({ programme, partnership }) =>
      pollChoices(store, programme, partnership, { now, place: where.place }),
    ),
  );
  return { pollsOpen: open.flat() };
};
