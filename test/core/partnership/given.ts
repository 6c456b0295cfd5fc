import { sha256 } from '../../../adapters/aws/hash.ts';
import { derivedIds } from '../../../core/engine/derived-ids.ts';
import type { Partnership } from '../../../core/features/partnership/partnership.ts';
import type { Person } from '../../../core/features/person/person.ts';
import type { PartnershipId, PersonId, PlaceId } from '../../../core/model/ids.ts';
import type { Trace } from '../../../core/model/trace.ts';
import * as ids from '../../support/southport/ids.ts';
import { asha, joOnTeams as jo, monday, onSlack, sam } from '../../support/southport/people.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

export const ashaOnSlack = asha.account;
export const samOnSlack = sam.account;
export const joOnTeams = jo.account;

/** Southport with Asha in the chair and Sam as clerk, in one Slack channel; nobody else is in it. */
export const southportWorld = (): Promise<Southport> =>
  newSouthport({ seats: [asha, sam], clerk: sam, confirmed: false });

/** Ids out of a seed, as the product makes them. */
export const freshOf = (seed: string) => derivedIds(seed, sha256);

export const trace = (
  by: PersonId = ids.asha,
  at: string = monday,
  via: PlaceId = onSlack,
): Trace => ({ at, by, via });

export const stateOf = (world: Southport, id: PartnershipId = ids.southport): Partnership =>
  world.records.get(id)?.state as Partnership;
export const personIn = (world: Southport, id: PersonId): Person =>
  world.records.get(id)?.state as Person;
