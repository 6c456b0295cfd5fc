import type { AskOf } from '../../model/ask.ts';
import type { At } from '../../model/ids.ts';
import { type Kind, partnershipsList } from '../../model/kind.ts';
import * as asks from './commands.ts';
import { evolvePartnership } from './evolve.ts';
import { nextReviewOf } from './next-review.ts';
import type { Partnership, PartnershipEvent } from './partnership.ts';
import { partnershipState, readPartnership } from './stored.ts';

/** The commands of this feature, in the order in which they are looked for. */
export const commands = () =>
  [
    asks.setup,
    asks.invite,
    asks.join,
    asks.disconnect,
    asks.keepPosting,
    asks.shows,
    asks.door,
    asks.bring,
    asks.askToJoin,
    asks.letIn,
    asks.turnAway,
    asks.listPerson,
    asks.setPerson,
    asks.remove,
    asks.chair,
    asks.clerk,
    asks.chairAnswer,
    asks.undo,
    asks.change,
  ] as const;
/** The questions of this feature, in the order in which they are looked for. */
export const questions = () =>
  [asks.show, asks.people, asks.who, asks.whoCan, asks.settings, asks.doctor] as const;
/** Asks that bring a partnership about, or a channel into one, rather than standing in one. */
export const foundings: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'partnership.setup',
  'partnership.join',
]);
export type PartnershipCommand = AskOf<ReturnType<typeof commands>[number]>;
export type PartnershipQuestion = AskOf<ReturnType<typeof questions>[number]>;

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
