import type { Partnership, Standing } from '../model/context.ts';
import type { PersonId } from '../model/ids.ts';
import { each } from './names.ts';
import { seatOf } from './seats.ts';

/** Chair and clerk, each once. */
export const officers = ({ chair, clerk }: Pick<Partnership, 'chair' | 'clerk'>): PersonId[] =>
  each([chair, clerk]);

/** Whether somebody was taken off the list, or has gone, and has not been let back in. */
export const isFormer = ({ former }: Pick<Partnership, 'former'>, person: PersonId): boolean =>
  former?.some((one) => one.person === person) === true;

/** How someone stands to a partnership (rules: Rights). */
export const standing = (partnership: Partnership, person: PersonId): Standing => {
  if (isFormer(partnership, person)) return 'outside';
  if (partnership.chair === person) return 'chair';
  if (partnership.clerk === person) return 'clerk';
  return seatOf(partnership, person)?.role ?? 'outside';
};
