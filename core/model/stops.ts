import type { Context, Loaded, Needs, StoredPartnership } from './context.ts';
import type { EffectDraft } from './effect.ts';
import type { Day, PartnershipId } from './ids.ts';
import type { Offer, Reply } from './offer.ts';
import type { Asked, Change, Refused } from './outcome.ts';
import type { Ask } from './register.ts';

/** Names of lists, by what stands on them. */
export type OpenLists = Readonly<Record<'actions' | 'polls' | 'meetings', string>>;

/** What falls into a pause is asked about one by one: the first of them, or nothing. */
export interface InPause {
  readonly needs: Needs;
  readonly first: (context: Context, loaded: Loaded, until: Day) => Reply | undefined;
}

/** What is open in a partnership, out of every feature. */
export interface OpenThings {
  /** The lists on which it stands. */
  readonly openLists: (partnership: PartnershipId) => OpenLists;
  readonly inPause: InPause;
}

/** A partnership closed, paused or going on again: what is written, who is told, and what is said to whoever did it. */
export interface Stop {
  readonly changes: readonly Change[];
  readonly effects: readonly EffectDraft[];
  readonly reply: Reply;
}

/** Why a partnership is closed, and the one that goes on in its place, which was loaded. */
export interface Closing {
  readonly reason?: string;
  readonly successor?: StoredPartnership;
  /** Its seats and open actions go on there; not where it only stands in its place. */
  readonly moves?: true;
}

/** What would go on in another partnership. */
export interface Moving extends Readonly<Record<keyof OpenLists, number>> {
  readonly seats: number;
  /** Seats whose people, or whose organisation, have one there already. */
  readonly there: number;
  /** Organisations that will have a seat more there than they had. */
  readonly twice: readonly string[];
  /** So many ask to join, and are not on a seat. */
  readonly waiting: number;
}

/** How a partnership is closed and paused, by whatever brought it about (rules: Closing and pausing). */
export interface Stops {
  readonly needs: (context: Context) => Needs;
  /** Asked first, with what is open at this moment, and how it goes on. */
  readonly closeAsked: (
    context: Context,
    loaded: Loaded,
    on: { readonly close: Ask; readonly pause: Ask; readonly why?: Offer },
  ) => Asked;
  /** What would go on there; or why it cannot. `loaded` has what `needs` names. */
  readonly moving: (
    context: Context,
    loaded: Loaded,
    successor: StoredPartnership,
  ) => Moving | Refused;
  readonly close: (context: Context, loaded: Loaded, why?: Closing) => Stop;
  /** Until which day; `review` where it is answered with it. */
  readonly untilAsked: (
    context: Context,
    on: { readonly pause: (until: Day) => Ask; readonly review?: string },
  ) => Asked;
  readonly pause: (context: Context, loaded: Loaded, until: Day) => Stop | Refused;
  /** Takes either back; undefined where neither is so. */
  readonly goOn: (context: Context, loaded: Loaded) => Stop | undefined;
}

/** What a feature does where a partnership is closed or paused. */
export interface Stopping {
  /** The lists on which its open things stand. */
  readonly openLists?: (partnership: PartnershipId) => Partial<OpenLists>;
  readonly inPause?: InPause;
  /** Closes and pauses; one feature does. */
  readonly stops?: (open: OpenThings) => Stops;
}
