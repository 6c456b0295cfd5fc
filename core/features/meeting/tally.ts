import type { Partnership } from '../../model/context.ts';
import type { At, RecordId } from '../../model/ids.ts';
import { itemId } from '../../model/items.ts';
import type { Stored } from '../../model/record.ts';
import { asOf } from '../../subject/past.ts';
import { isVoting, type Seat } from '../../subject/seats.ts';
import type { Meeting } from './meeting.ts';
import type { Rsvp, Said } from './rsvp.ts';
import { endOf } from './steps.ts';

/** A seat and what it says now; without an answer to this day and time it has not answered. */
export interface Place {
  readonly seat: Seat;
  readonly item: Stored<Rsvp> | undefined;
  readonly says: 'coming' | 'apologies' | 'nothing';
}

/** The answer that holds: one given before the meeting was moved does not. */
export const saysNow = (item: Said | undefined, { round }: Meeting): Place['says'] => {
  if (!item || item.answer === 'none' || item.round !== round) return 'nothing';
  // A seat is filled by whoever comes in its holder's place.
  return item.answer === 'coming' || item.instead ? 'coming' : 'apologies';
};

export type Items = ReadonlyMap<RecordId, Stored>;

/** The seats whose coming counts: those with a vote that somebody or an organisation holds. */
export const countedSeats = ({ seats }: Partnership): readonly Seat[] =>
  seats.filter((seat) => isVoting(seat) && (seat.holder ?? seat.organisation));

/** The seats a meeting counts: once it is over, those of its day (rules: Names). */
export const seatedThen = (
  meeting: Meeting,
  partnership: Partnership,
  now: At,
): { readonly partnership: Partnership; readonly at?: At } => {
  const at = endOf(meeting);
  return at <= now ? { partnership: asOf(partnership, at), at } : { partnership };
};

/** What each seat that counts says to a meeting. */
export const placesOf = (
  meeting: Stored<Meeting>,
  partnership: Partnership,
  items: Items,
): readonly Place[] =>
  countedSeats(partnership).map((seat) => {
    const found = items.get(itemId(meeting.id, seat.id));
    const item = found?.kind === 'rsvp' ? (found as Stored<Rsvp>) : undefined;
    return { seat, item, says: saysNow(item?.state, meeting.state) };
  });

/** How many seats come, send apologies, have not answered, of how many. */
export interface Tally {
  readonly coming: number;
  readonly apologies: number;
  readonly missing: number;
  readonly of: number;
  /** Of those who come and those who do not, as many as the clerk has written down. */
  readonly clerkComing: number;
  readonly clerkApologies: number;
}
/** Counts what the seats say. */
export const tally = (places: readonly Place[]): Tally => {
  const count = (says: Place['says']) => places.filter((one) => one.says === says).length;
  const byClerk = (says: Place['says']) =>
    places.filter((one) => one.says === says && one.item?.state.byClerk).length;
  return {
    coming: count('coming'),
    apologies: count('apologies'),
    missing: count('nothing'),
    of: places.length,
    clerkComing: byClerk('coming'),
    clerkApologies: byClerk('apologies'),
  };
};
