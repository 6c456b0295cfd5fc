import type { CountBrief } from '../../model/figures.ts';
import { pollsOpen } from './gather.ts';

/** When the votes that are open end. */
export const pollBrief: CountBrief = async ({ programme, partnership, now }, store) => {
  const open = await pollsOpen(store, programme, partnership.id, now);
  return { votes: open.map(({ state }) => state.closes).sort() };
};
