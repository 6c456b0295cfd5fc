import type { CountNumbers } from '../../model/figures.ts';
import { openList } from './shapes.ts';

/** How many actions are open, and how many of them past their date. */
export const actionNumbers: CountNumbers = async ({ programme, partnership, day }, store) => {
  const [open, overdue] = await Promise.all([
    store.count(programme, openList(partnership)),
    store.count(programme, openList(partnership), day),
  ]);
  return { open, overdue };
};
