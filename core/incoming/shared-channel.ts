import type { PlaceId } from '../model/ids.ts';
import type { Where } from '../model/request.ts';
import type { TenantLookup } from '../model/tenant-lookup.ts';
import type { Ports } from '../ports/ports.ts';

/** So many workspaces of one channel are looked at. */
const most = 20;

/**
 * A channel nobody knows by this name may be one that another workspace shares, and be known by that one's: it is one
 * place, whichever workspace tells of it. The chat is asked whose it is, and what is found is kept.
 */
export const sharedAs = async (
  { place, kind }: Where,
  lookup: TenantLookup,
  { directory, store, now }: Ports,
): Promise<PlaceId | undefined> => {
  if (kind !== 'channel' || !directory.alsoCalled) return undefined;
  const others = (await directory.alsoCalled(place)).slice(0, most);
  const rows = await Promise.all(
    others.map(async (other) => {
      const { row } = (await store.lookUp({ place: other, accounts: [] })).place;
      return row && (row.partnerships.length > 0 || row.as) ? [{ row, as: row.as ?? other }] : [];
    }),
  );
  const [known] = rows.flatMap((one) => one ?? []);
  if (!known) return undefined;
  const { programme } = known.row;
  const row = { programme, partnerships: [], as: known.as };
  const kept = { door: 'place', id: place, n: lookup.place.n, row } as const;
  await store.commit({ programme, now: now(), records: [], rows: [kept], effects: [] });
  return known.as;
};
