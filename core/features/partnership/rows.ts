import type { Context, Loaded } from '../../model/context.ts';
import { type PartnershipId, type PlaceId, servedBy } from '../../model/ids.ts';

import type { PlaceRow, RowWrite, Versioned } from '../../model/tenant-lookup.ts';
import type { Here } from './names.ts';
import type { Partnership } from './partnership.ts';
import { boundAt } from './standing.ts';

/** The front-door row of the place asked in, once the partnership shows there too. */
export const boundRow = (
  { lookup, where, programme, channel, now }: Context,
  partnership: PartnershipId,
): RowWrite => {
  const { n, row } = lookup.place;
  const name = channel?.name ?? where.name ?? row?.name;
  return {
    door: 'place',
    id: where.place,
    n,
    row: {
      ...row,
      programme,
      partnerships: [...new Set([...(row?.partnerships ?? []), partnership])],
      news: now,
      ...(name === undefined ? {} : { name }),
    },
  };
};

/** That the programme shows in a workspace which is another's, or nobody's, so that it hears when the app is taken out there. */
export const alsoInstalled = ({
  lookup: { install },
  where,
  programme,
  now,
}: Context): RowWrite[] => {
  const { n, row } = install ?? { n: 0, row: undefined };
  const also = row?.also ?? [];
  if (!install || row?.programme === programme || also.includes(programme)) return [];
  const next = { ...row, also: [...also, programme], news: now };
  return [{ door: 'install', id: servedBy(where), n, row: next }];
};

const rowOf = (
  context: Context,
  loaded: Loaded,
  place: PlaceId,
): Versioned<PlaceRow> | undefined =>
  place === context.where.place ? context.lookup.place : loaded.places?.get(place);

/** The row once the partnership has left; nothing where the row was not read: the record decides. */
export const unboundRow = (
  context: Context,
  loaded: Loaded,
  { place, partnership }: { place: PlaceId; partnership: PartnershipId },
): RowWrite[] => {
  const read = rowOf(context, loaded, place);
  if (!read?.row) return [];
  const partnerships = read.row.partnerships.filter((one) => one !== partnership);
  const kept = partnerships.length > 0 || read.row.now !== undefined;
  const row = kept ? { ...read.row, partnerships } : undefined;
  return [{ door: 'place', id: place, n: read.n, row }];
};

/** The partnerships that show in the place asked in. */
export const livePartnerships = (context: Context, loaded: Loaded): Here[] =>
  (context.lookup.place.row?.partnerships ?? []).flatMap((id) => {
    const state = loaded.records.get(id)?.state as Partnership | undefined;
    return state && boundAt(state, context.where.place) ? [{ id, state }] : [];
  });
