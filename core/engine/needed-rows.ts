import type { Loaded } from '../model/context.ts';
import type { InstallId, PlaceId, ProgrammeId } from '../model/ids.ts';
import type { Store } from '../ports/store.ts';

/** The tenant lookup's rows of these places. */
export const rowsOf = async (places: readonly PlaceId[], store: Store): Promise<Loaded['places']> =>
  new Map(
    await Promise.all(
      places.map(async (place) => {
        const lookup = await store.lookUp({ place, accounts: [] });
        return [place, lookup.place] as const;
      }),
    ),
  );

/** And of these installations. */
export const installsOf = async (
  ids: readonly InstallId[],
  store: Store,
): Promise<Loaded['installs']> =>
  new Map(await Promise.all(ids.map(async (id) => [id, await store.install(id)] as const)));

/** How many stand on each of these lists. */
export const countsOf = async (
  groups: readonly string[],
  programme: ProgrammeId,
  store: Store,
): Promise<NonNullable<Loaded['counts']>> =>
  new Map(
    await Promise.all(
      groups.map(async (group) => [group, await store.count(programme, group)] as const),
    ),
  );
