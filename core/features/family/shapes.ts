import type { Kind } from '../../model/kind.ts';
import { evolveFamily } from './evolve.ts';
import type { Family, FamilyEvent } from './family.ts';
import { familyState, readFamily } from './stored.ts';

/** How the family of a programme lives: one record, found by its name, which no command reads that is not about it. */
export const familyKind: Kind<Family, FamilyEvent> = {
  kind: 'family',
  state: familyState,
  read: readFamily,
  evolve: evolveFamily,
  found: () => ({}),
};
