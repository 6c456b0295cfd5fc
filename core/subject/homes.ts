import type { StoredPartnership, StoredPerson } from '../model/context.ts';
import type { RecordId } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';
import { isClosed } from './stopped.ts';

/** The partnerships in which somebody has a place and which are not closed, in the order in which they came to them. */
export const homesOf = async (
  { state }: StoredPerson,
  load: (ids: readonly RecordId[]) => Promise<ReadonlyMap<RecordId, Stored>>,
): Promise<StoredPartnership[]> => {
  const ids = state.partnerships;
  const records = await load(ids);
  const homes = ids.flatMap((id) => records.get(id) ?? []) as StoredPartnership[];
  return homes.filter((home) => !isClosed(home.state));
};
