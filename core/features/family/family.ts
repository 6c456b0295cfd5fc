import type { Loaded } from '../../model/context.ts';
import { familyId } from '../../model/ids.ts';
import type { Change } from '../../model/outcome.ts';
import type { Read } from '../../model/stored-schemas.ts';
import { subjectIn } from '../../subject/require.ts';
import type { familyEvents, readFamily } from './stored.ts';

/** Which wards are whose and which partnership stands under which, of a whole programme: one small record, so that two who change it at once are told of each other. */
export type Family = ReturnType<typeof readFamily>;
export type FamilyEvent = Read<ReturnType<typeof familyEvents>>;
export type Membership = Family['wards'][number];

export const noFamily: Family = { v: 1, wards: [], kin: [] };

/** The family as it was loaded; an empty one where nothing was ever said of it. */
export const familyIn = (loaded: Pick<Loaded, 'records'>): Family =>
  subjectIn<Family>('family', loaded, familyId)?.state ?? noFamily;

/** These events as a change of the programme's family. */
export const familyChange = (
  loaded: Pick<Loaded, 'records'>,
  events: readonly FamilyEvent[],
): Change => ({
  record: familyId,
  kind: 'family',
  events,
  ...(loaded.records.has(familyId) ? {} : { fresh: true }),
});
