import { addDays, at, mondayOf } from '../../calendar/days.ts';
import { loadRecords, readable } from '../../engine/load.ts';
import type { StoredPartnership } from '../../model/context.ts';
import { type Day, type PartnershipId, type ProgrammeId, refOf } from '../../model/ids.ts';
import { itemId } from '../../model/items.ts';
import type { Stored } from '../../model/record.ts';
import type { Ask } from '../../model/register.ts';
import type { Store } from '../../ports/store.ts';
import { shownRef } from '../../subject/names.ts';
import { seatOf } from '../../subject/seats.ts';
import { refIn } from '../../subject/thing.ts';
import { takesVotes } from './decide/told.ts';
import { pollLetter } from './letter.ts';
import type { Poll, Vote } from './poll.ts';
import type { Open } from './reads/read-poll.ts';
import { leftSeats } from './roll.ts';
import { openPolls } from './shapes.ts';

/** Polls open at once in one partnership, at most so many are told of. */
export const mostPolls = 20;

/** The polls in which people can vote, soonest to close first. The index finds them, their records decide. */
export const pollsOpen = async (
  store: Store,
  programme: ProgrammeId,
  partnership: PartnershipId,
  now: string,
  limit = mostPolls,
): Promise<Stored<Poll>[]> => {
  const { ids } = await store.listed(programme, openPolls(partnership), { limit });
  const records = await loadRecords(store, programme, ids);
  return ids.flatMap((id) => {
    const record = records.get(id);
    const poll = record?.kind === 'poll' ? (record as Stored<Poll>) : undefined;
    return poll && takesVotes(poll.state, now) ? [poll] : [];
  });
};

/** Of the newest polls so many are looked at for those that ended in a week. */
const newest = 10;

/** The polls whose voting ended in the week before a Monday. */
export const pollsEnded = async (
  store: Store,
  programme: ProgrammeId,
  { id, state: { zone } }: StoredPartnership,
  day: Day,
): Promise<Stored<Poll>[]> => {
  const monday = mondayOf(day);
  const [from, until] = [addDays(monday, -7), monday].map((one) => at(one, '00:00', zone));
  const read = await store.newest(programme, id, pollLetter, { limit: newest });
  return readable<Poll>(read, store).filter(
    ({ state: { standing } }) =>
      standing.is === 'closed' && standing.at >= (from ?? '') && standing.at < (until ?? ''),
  );
};

/** The polls open in a partnership, as a line that names none of them is asked about. */
export const pollChoices = async (
  store: Store,
  programme: ProgrammeId,
  { id, state }: StoredPartnership,
  { now, place }: { readonly now: string; readonly place: Parameters<typeof shownRef>[2] },
): Promise<readonly Open[]> => {
  const partnership = id;
  const polls = await pollsOpen(store, programme, partnership, now);
  return polls.map((record) => ({
    ref: refIn(record),
    shown: shownRef(refIn(record), state, place),
    partnership,
    question: record.state.question,
    options: record.state.options.length,
  }));
};

/** The last vote that somebody cast in the open polls of a partnership, and what takes it back; the rule looks at the poll. */
export const lastVote = async (
  store: Store,
  programme: ProgrammeId,
  me: Parameters<typeof seatOf>[1],
  partnership: StoredPartnership,
): Promise<{ readonly at: string; readonly ask: Ask } | undefined> => {
  const { state } = partnership;
  // Whoever deputises since votes in what was open before for the seat that they had.
  const own = seatOf(state, me);
  const seats = [...(own ? [own.id] : []), ...leftSeats(state, me)];
  if (seats.length === 0) return undefined;
  const list = openPolls(partnership.id);
  const { ids } = await store.listed(programme, list, { limit: mostPolls });
  const items = ids.flatMap((id) => seats.map((seat) => ({ id, item: itemId(id, seat) })));
  const votes = await loadRecords(
    store,
    programme,
    items.map(({ item }) => item),
  );
  const cast = items.flatMap(({ id, item }) => {
    const vote = (votes.get(item)?.state as Vote | undefined)?.cast;
    const ref = refOf(id) ?? '';
    return vote?.by === me
      ? [{ at: vote.at, ask: { ask: 'poll.take-back', in: partnership.id, ref } as const }]
      : [];
  });
  return cast.sort((one, other) => (one.at < other.at ? 1 : -1))[0];
};
