import type { BriefAsked, WeekNews } from '../../model/figures.ts';
import type { Store } from '../../ports/store.ts';
import { coming } from './gather.ts';

/** The meetings that come next: who meets goes on. */
export const meetingWeek = async (
  { programme, partnership }: BriefAsked,
  store: Store,
): Promise<WeekNews> => {
  const next = await coming(store, programme, partnership.id);
  return {
    changed: false,
    waits: false,
    stands: next.map(({ id, state }) => `${id} ${state.day} ${state.time}`),
  };
};
