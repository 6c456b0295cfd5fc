import type { At } from '../../model/ids.ts';
import { type Kind, partnershipsList } from '../../model/kind.ts';
import { evolvePartnership } from './evolve.ts';
import { nextReviewOf } from './facts.ts';
import type { Partnership, PartnershipEvent } from './partnership.ts';
import { readPartnership } from './stored.ts';

/** The digest of the week or the next review, whichever comes first. */
const wakeOf = (state: Partnership): At => {
  const { at } = nextReviewOf(state);
  return state.nextDigest !== undefined && state.nextDigest < at ? state.nextDigest : at;
};

export const partnershipKind: Kind<Partnership, PartnershipEvent> = {
  kind: 'partnership',
  read: readPartnership,
  evolve: evolvePartnership,
  found: (state) => ({
    due: wakeOf(state),
    list: { group: partnershipsList, order: state.name.toLowerCase() },
  }),
  shownIn: () => true,
};
