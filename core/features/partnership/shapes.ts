import { defined } from '../../lib/defined.ts';
import type { At } from '../../model/ids.ts';
import { type Kind, partnershipsList } from '../../model/kind.ts';
import { asksKeys, goesOnAt, isClosed } from '../../subject/stopped.ts';
import { nextSeatDate } from './dated.ts';
import { evolvePartnership } from './evolve.ts';
import { nextReviewOf } from './next-review.ts';
import {
  evolveOrganisations,
  type Organisations,
  type OrganisationsEvent,
} from './organisations.ts';
import type { Partnership, PartnershipEvent } from './partnership.ts';
import { partnershipState, readPartnership } from './stored.ts';
import { organisationsState, readOrganisations } from './stored-organisations.ts';
import { evolveWeek, readWeek, type Week, type WeekEvent, weekState } from './week.ts';
/** Asks that bring a partnership about, or a channel into one, rather than standing in one. */
export const foundings: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'partnership.setup',
  'partnership.join',
]);
/** At once where something is to follow, or it is to be looked at who is left to lead; the digest of the week or the next review; where it is paused the end of that; where it is closed never. */
const wakeOf = (state: Partnership): At | undefined => {
  if (state.unsettled !== undefined) return state.unsettled;
  if (asksKeys(state)) return state.proposed?.at;
  if (isClosed(state)) return undefined;
  if (state.vacantSince !== undefined) return state.vacantSince;
  const on = goesOnAt(state);
  if (on !== undefined) return on;
  const { at } = nextReviewOf(state);
  return [at, state.nextDigest, nextSeatDate(state)].filter((one) => one !== undefined).sort()[0];
};

export const partnershipKind: Kind<Partnership, PartnershipEvent> = {
  kind: 'partnership',
  state: partnershipState,
  read: readPartnership,
  evolve: evolvePartnership,
  found: (state) =>
    defined({
      due: wakeOf(state),
      list: { group: partnershipsList, order: state.name.toLowerCase() },
    }),
  shownIn: () => true,
};

/** How the record of a partnership's weeks lives: beside it, found by name, so that no command reads it. */
export const weekKind: Kind<Week, WeekEvent> = {
  kind: 'week',
  state: weekState,
  read: readWeek,
  evolve: evolveWeek,
  found: () => ({}),
};

/** How what is known of organisations lives: beside their partnership, found by name, so that few commands read it. */
export const organisationsKind: Kind<Organisations, OrganisationsEvent> = {
  kind: 'organisations',
  state: organisationsState,
  read: readOrganisations,
  evolve: evolveOrganisations,
  found: () => ({}),
};
