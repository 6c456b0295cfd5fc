import { loadRecords } from '../../engine/load.ts';
import type { Brief } from '../../model/brief.ts';
import type { CountBrief } from '../../model/figures.ts';
import { weekId } from '../../model/ids.ts';
import { mostUnchanged, type Week } from './week.ts';

/** How long nothing had changed. */
export const stillOf = (week: Pick<Week, 'unchanged' | 'since'> | undefined): Partial<Brief> =>
  week ? { unchanged: week.unchanged, since: week.since } : {};

/** The same as the last Monday found it, with what stood then once it is said how long nothing has changed. */
export const partnershipBrief: CountBrief = async ({ programme, partnership }, store) => {
  const id = weekId(partnership.id);
  const week = (await loadRecords(store, programme, [id])).get(id);
  const last = week?.state as Week | undefined;
  const stood = last && last.unchanged >= mostUnchanged ? { stood: last.stood } : {};
  return { ...stillOf(last), ...stood };
};
