import type { At } from '../ids.ts';
import type { Kind } from '../record.ts';
import { evolvePartnership } from './evolve.ts';
import { nextReviewOf } from './facts.ts';
import type { Partnership, PartnershipEvent } from './partnership.ts';
import { readPartnership } from './stored.ts';

/** The list of a programme's partnerships, in the order of their names. */
export const partnershipsList = 'partnerships';

export const partnershipKind: Kind<Partnership, PartnershipEvent> = {
  kind: 'partnership',
  read: readPartnership,
  evolve: evolvePartnership,
  found: (state) => ({
    due: [nextReviewOf(state).at, state.nextDigest ?? ''].filter((at) => at !== '').sort()[0] as At,
    list: { group: partnershipsList, order: state.name.toLocaleLowerCase('en-GB') },
  }),
};
