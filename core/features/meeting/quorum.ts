import { say } from '../../language/saying.ts';
import type { QuorumFound } from '../../model/clauses.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { At } from '../../model/ids.ts';
import { itemId } from '../../model/items.ts';
import type { Stored } from '../../model/record.ts';
import { seatOf } from '../../subject/seats.ts';
import { quorumsFound, termsAmong } from '../../subject/terms.ts';
import type { Meeting } from './meeting.ts';
import type { Rsvp } from './rsvp.ts';
import { endOf } from './steps.ts';
import { type Items, placesOf, saysNow, seatedThen } from './tally.ts';

interface Seen {
  readonly partnership: StoredPartnership;
  readonly now: At;
}

/** Whether the chair says to come, by themselves: whoever presides counts, with a vote or without one. */
const chairComes = (
  meeting: Stored<Meeting>,
  items: Items,
  { state }: StoredPartnership,
): boolean => {
  const seat = state.chair === undefined ? undefined : seatOf(state, state.chair);
  if (seat === undefined || seat.holder !== state.chair) return false;
  const item = items.get(itemId(meeting.id, seat.id)) as Stored<Rsvp> | undefined;
  return saysNow(item?.state, meeting.state) === 'coming' && item?.state.instead === undefined;
};

/** What each quorum comes to that a clause in force on a meeting's day names; `items` hold the terms where there are any. */
export const quorumsOf = (
  meeting: Stored<Meeting>,
  items: Items,
  { partnership, now }: Seen,
): readonly QuorumFound[] => {
  const terms = termsAmong(partnership, items);
  if (!terms) return [];
  const then = seatedThen(meeting.state, partnership.state, now).partnership;
  const coming = placesOf(meeting, then, items).filter(({ says }) => says === 'coming');
  return quorumsFound(terms, meeting.state.day, then, {
    seats: coming.map(({ seat }) => seat),
    chair: chairComes(meeting, items, partnership),
  });
};

/** The same as sentences; what is over was said to come. */
export const quorumsSaid = (meeting: Stored<Meeting>, items: Items, seen: Seen) => {
  const did = endOf(meeting.state) <= seen.now ? 'came' : 'come';
  return quorumsOf(meeting, items, seen).map((found) => say('terms.quorum', { found, did }));
};
