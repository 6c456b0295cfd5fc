import type { At } from '../../model/ids.ts';
import { type Kind, partnershipsList } from '../../model/kind.ts';
import { evolvePartnership } from './evolve.ts';
import { nextReviewOf } from './next-review.ts';
import type { Partnership, PartnershipEvent } from './partnership.ts';
import { partnershipState, readPartnership } from './stored.ts';
/** Asks that bring a partnership about, or a channel into one, rather than standing in one. */
export const foundings: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'partnership.setup',
  'partnership.join',
]);
/** The digest of the week or the next review, whichever comes first. */
const wakeOf = (state: Partnership): At => {
  const { at } = nextReviewOf(state);
  return state.nextDigest !== undefined && state.nextDigest < at ? state.nextDigest : at;
};

export const partnershipKind: Kind<Partnership, PartnershipEvent> = {
  kind: 'partnership',
  state: partnershipState,
  read: readPartnership,
  evolve: evolvePartnership,
  found: (state) => ({
    due: wakeOf(state),
    list: { group: partnershipsList, order: state.name.toLowerCase() },
  }),
  shownIn: () => true,
};
