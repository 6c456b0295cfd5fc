import type { PartnershipId } from '../../model/ids.ts';
import type { Family } from './family.ts';

export const parentOf = ({ kin }: Pick<Family, 'kin'>, child: PartnershipId) =>
  kin.find((one) => one.child === child)?.parent;

/** From a partnership up: itself, its parent, the parent of that. */
export const upFrom = (family: Pick<Family, 'kin'>, from: PartnershipId): PartnershipId[] => {
  const way: PartnershipId[] = [];
  for (
    let at: PartnershipId | undefined = from;
    at !== undefined && !way.includes(at);
    at = parentOf(family, at)
  ) {
    way.push(at);
  }
  return way;
};

/** From a parent-to-be up to the child that would stand under it: a ring, were it set. Undefined where it is none. */
export const ring = (
  family: Pick<Family, 'kin'>,
  child: PartnershipId,
  parent: PartnershipId,
): PartnershipId[] | undefined => {
  const way = upFrom(family, parent);
  const at = way.indexOf(child);
  return at < 0 ? undefined : way.slice(0, at + 1);
};

/** A partnership in the tree, and how many of those shown stand above it. */
export interface Branch {
  readonly id: PartnershipId;
  readonly depth: number;
  /** The nearest above it that is shown. */
  readonly under?: PartnershipId;
}

/** These partnerships as a tree, in their order: whoever is not among them is passed over, and their children stand where they would. */
export const branches = (
  family: Pick<Family, 'kin'>,
  shown: readonly PartnershipId[],
): Branch[] => {
  const under = new Map(
    shown.map((id) => [
      id,
      upFrom(family, id)
        .slice(1)
        .find((one) => shown.includes(one)),
    ]),
  );
  const below = (parent: PartnershipId | undefined, depth: number): Branch[] =>
    shown
      .filter((id) => under.get(id) === parent)
      .flatMap((id) => [
        { id, depth, ...(parent === undefined ? {} : { under: parent }) },
        ...below(id, depth + 1),
      ]);
  return below(undefined, 0);
};
