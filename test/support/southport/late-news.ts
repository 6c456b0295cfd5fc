import { later } from '../../../core/calendar/instants.ts';
import type { StoredPartnership, StoredPerson } from '../../../core/model/context.ts';
import {
  type AccountId,
  type At,
  installOf,
  type PersonId,
  type PlaceId,
} from '../../../core/model/ids.ts';
import type { Happening } from '../../../core/model/request.ts';
import { request } from '../world.ts';
import { council, southport } from './ids.ts';
import { asha, onSlack, onTeams, type Somebody, sam, somebody } from './people.ts';
import { happen } from './records.ts';
import { newSouthport, type Southport } from './world.ts';

export const tess = somebody('Tess', 'teams');
const cleo = somebody('Cleo', 'teams');
const bots = {
  [onSlack]: { account: 'slack:T1:UBOT' as AccountId, name: '' },
  [onTeams]: { account: 'teams:TT:bot' as AccountId, name: '' },
};
let count = 0;
/** Something that a chat tells of a place, or of somebody, of that time. */
export const tell = (
  world: Southport,
  happening: Happening,
  place: PlaceId,
  at: At,
  who?: Somebody,
) => {
  const kind = place.includes(':@') ? ('direct' as const) : ('channel' as const);
  const asker = who ?? bots[place] ?? bots[onSlack] ?? sam;
  count += 1;
  return world.bot.ask({
    ...request(asker, { kind: 'happened', happening }, place, { where: { place, kind } }),
    key: `event-${count}`,
    at,
  });
};
export const placeOf = async (world: Southport, place: PlaceId) => {
  const stored = (await world.store.load(council, [southport])).get(southport);
  return (stored as StoredPartnership | undefined)?.state.places.find((one) => one.place === place);
};
export const personOf = async (world: Southport, id: PersonId) =>
  ((await world.store.load(council, [id])).get(id) as StoredPerson | undefined)?.state;
/** The partnership in one channel of each chat, in workspaces that are known. */
export const inBothChats = async (differing: Parameters<typeof newSouthport>[0] = {}) => {
  const seats = [asha, cleo, sam, tess];
  const world = await newSouthport({
    places: [onSlack, onTeams],
    clerk: cleo,
    seats,
    ...differing,
  });
  const row = { programme: council };
  const installs = [onSlack, onTeams].map(
    (place) => ({ door: 'install', id: installOf(place), n: 0, row }) as const,
  );
  await happen(world, [], undefined, installs);
  return world;
};
const start = '2027-01-04T10:00:00.000Z';
/** So many seconds after ten o'clock. */
export const at = (seconds: number): At => later(start, seconds);
