import type { Loaded, Partnership, StoredPerson } from '../model/context.ts';
import { allows } from '../model/rights.ts';
import { standing } from './standing.ts';

const rights = ['observer', 'member', 'chair or clerk'] as const;

/** Whether the first may do something somewhere that the second may not; of partnerships that were not loaded it is enough to be in. */
export const hasMore = (
  one: StoredPerson,
  other: StoredPerson,
  { records }: Pick<Loaded, 'records'>,
): boolean =>
  one.state.partnerships.some((id) => {
    const partnership = records.get(id)?.state as Partnership | undefined;
    if (!partnership) return !other.state.partnerships.includes(id);
    const height = ({ id: person }: StoredPerson) =>
      rights.filter((right) => allows(right, standing(partnership, person))).length;
    return height(one) > height(other);
  });
