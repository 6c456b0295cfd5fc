import { given } from '../given.ts';
import type { Kind } from '../record.ts';
import { evolvePartnership } from './evolve.ts';
import type { Partnership, PartnershipEvent } from './partnership.ts';
import { readPartnership } from './stored.ts';

/** The list of a programme's partnerships, in the order of their names. */
export const partnershipsList = 'partnerships';

export const partnershipKind: Kind<Partnership, PartnershipEvent> = {
  kind: 'partnership',
  read: readPartnership,
  evolve: evolvePartnership,
  found: (state) => ({
    ...given({ due: state.nextDigest }),
    list: { group: partnershipsList, order: state.name.toLocaleLowerCase('en-GB') },
  }),
};
