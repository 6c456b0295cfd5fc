import type { BriefAsked, WeekNews } from '../../model/figures.ts';
import type { Store } from '../../ports/store.ts';
import { pollsEnded, pollsOpen } from './gather.ts';

/** Whether voting ended, is open, and until when. */
export const pollWeek = async (
  { programme, partnership, day, now }: BriefAsked,
  store: Store,
): Promise<WeekNews> => {
  const [open, ended] = await Promise.all([
    pollsOpen(store, programme, partnership.id, now),
    pollsEnded(store, programme, partnership, day),
  ]);
  return {
    changed: ended.length > 0,
    waits: open.length > 0,
    stands: open.map(({ id, state }) => `${id} ${state.closes}`),
  };
};
