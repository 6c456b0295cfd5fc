import type { Context, Loaded, StoredPartnership } from '../model/context.ts';
import { type RecordId, type Ref, subjectId } from '../model/ids.ts';
import type { Stored } from '../model/record.ts';

/** The partnership in question; without one no subject is decided, so its absence is a fault. */
export const within = ({ partnership }: Context): StoredPartnership => {
  if (!partnership) throw new Error('a subject without its partnership');
  return partnership;
};

/** The name of a subject's record. */
export const recordIn = ({ id }: StoredPartnership, ref: Ref): RecordId => subjectId(id, ref);

/** A subject of this kind among what was loaded; undefined where there is none of that name. */
export const subjectIn = <State>(
  kind: Stored['kind'],
  { records }: Pick<Loaded, 'records'>,
  id: RecordId,
): Stored<State> | undefined => {
  const record = records.get(id);
  return record?.kind === kind ? (record as Stored<State>) : undefined;
};
