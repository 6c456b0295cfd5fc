import type { Context, Loaded } from '../../../model/context.ts';
import { installOf, type PlaceId } from '../../../model/ids.ts';
import type { Done } from '../../../model/outcome.ts';
import type { PlaceRow } from '../../../model/tenant-lookup.ts';
import { noted } from './noted.ts';

/**
 * The chat gave a channel another id. The place keeps the one under which its cards, effects and buttons know it; its
 * row says where to post from now on, and a row under the new id leads back to it (rules: Places that change).
 */
export const moved = (to: PlaceId, { where, lookup }: Context, { places }: Loaded): Done => {
  const { n, row } = lookup.place;
  const there = places?.get(to);
  const taken = there?.row && there.row.as !== where.place && to !== where.place;
  if (!row || row.partnerships.length === 0 || taken) return noted([], []);
  if (installOf(to) !== installOf(where.place) || (row.now ?? where.place) === to)
    return noted([], []);
  const { now: _, ...rest } = row;
  const home = to === where.place;
  const here: PlaceRow = home ? rest : { ...rest, now: to };
  const leads: PlaceRow = { programme: row.programme, partnerships: [], as: where.place };
  return noted(
    [],
    [],
    [
      { door: 'place', id: where.place, n, row: here },
      ...(home || there?.row
        ? []
        : [{ door: 'place', id: to, n: there?.n ?? 0, row: leads } as const]),
    ],
  );
};
