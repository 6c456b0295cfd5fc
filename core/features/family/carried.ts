import type { Day, PartnershipId } from '../../model/ids.ts';
import type { Family, FamilyEvent } from './family.ts';
import { parentOf, ring } from './kin.ts';
import { mostKept, mostWards, wardKey, wardsFrom } from './wards.ts';

/** What of the family goes on in another partnership. */
export interface Carried {
  readonly events: readonly FamilyEvent[];
  readonly wards: number;
  /** Partnerships that stand under the old one, and will under the new one. */
  readonly children: number;
  readonly isTooMany: boolean;
}

/** The wards of a partnership from a day on, and what stands under it, in the one in which it goes on (rules: Transition and merger). */
export const carried = (
  family: Family,
  {
    from,
    to,
    day,
  }: { readonly from: PartnershipId; readonly to: PartnershipId; readonly day: Day },
): Carried => {
  const going = wardsFrom(family, from, day);
  const there = wardsFrom(family, to, day);
  const isThere = (ward: string) => there.some((one) => wardKey(one.ward) === wardKey(ward));
  const coming = going.filter(({ ward }) => !isThere(ward));
  const leaves = new Set(going.map(({ ward }) => ward));
  const children = family.kin.flatMap(({ child, parent }) =>
    parent === from && child !== to ? [child] : [],
  );
  const over = parentOf(family, from);
  // Where the new one stood under the old one, it stands where that stood.
  const isChild = parentOf(family, to) === from;
  return {
    wards: leaves.size,
    children: children.length,
    isTooMany:
      there.length + coming.length > mostWards || family.wards.length + coming.length > mostKept,
    events: [
      ...(isChild
        ? [
            {
              event: 'ParentSet',
              child: to,
              ...(over === undefined ? {} : { parent: over }),
            } as const,
          ]
        : []),
      ...[...leaves].map((ward) => ({ event: 'WardEnded', ward, in: from, on: day }) as const),
      ...coming.flatMap(({ ward, from: since, until }): FamilyEvent[] => [
        { event: 'WardAdded', ward, in: to, from: since < day ? day : since },
        ...(until === undefined ? [] : [{ event: 'WardEnded', ward, in: to, on: until } as const]),
      ]),
      ...children
        .filter((child) => !ring(family, child, to))
        .map((child) => ({ event: 'ParentSet', child, parent: to }) as const),
    ],
  };
};
