import type { Partnership, Standing } from '../model/context.ts';
import type { PersonId } from '../model/ids.ts';
import { isFormer, seatOf } from './seats.ts';

/** How someone stands to a partnership (rules: Rights). */
export const standing = (partnership: Partnership, person: PersonId): Standing => {
  if (isFormer(partnership, person)) return 'outside';
  if (partnership.chair === person) return 'chair';
  if (partnership.clerk === person) return 'clerk';
  return seatOf(partnership, person)?.role ?? 'outside';
};
