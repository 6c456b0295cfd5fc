import type { Day, PartnershipId, ProgrammeId } from '../../model/ids.ts';
import type { Store } from '../../ports/store.ts';
import { openList } from './shapes.ts';

interface On {
  readonly programme: ProgrammeId;
  readonly partnership: PartnershipId;
  readonly day: Day;
}
/** How many actions are open, and how many of them past their date on a day: counted by the index. */
export const actionNumbers = async ({ programme, partnership, day }: On, store: Store) => {
  const [open, overdue] = await Promise.all([
    store.count(programme, openList(partnership)),
    store.count(programme, openList(partnership), day),
  ]);
  return { open, overdue };
};
