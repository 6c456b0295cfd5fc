import type { BriefAsked, WeekNews } from '../../model/figures.ts';
import type { Store } from '../../ports/store.ts';
import { weekOf } from './gather.ts';

/** Whether anything was finished, is due or is late, and every open action as whoever last did something to it left it. */
export const actionWeek = async (
  { programme, partnership, day }: BriefAsked,
  store: Store,
): Promise<WeekNews> => {
  const { finished, due, late, open } = await weekOf(store, programme, partnership.id, day);
  return {
    changed: finished.length + due.length > 0,
    waits: late.length > 0,
    stands: open.map(
      ({ id, state }) => `${id} ${state.last.at} ${late.some((one) => one.id === id)}`,
    ),
  };
};
