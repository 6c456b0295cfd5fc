import { current } from '../../engine/load.ts';
import type { FeatureIn } from '../../model/feature-in.ts';
import type { Stored } from '../../model/record.ts';
import { takesVotes } from './decide/told.ts';
import { pollLetter } from './letter.ts';
import type { Poll } from './poll.ts';
import { votingSeats } from './roll.ts';

/** So many of the newest polls are looked at for open ones. */
const newest = 20;

/**
 * Whoever comes in while a poll is open joins its roll by the same press (rules: Coming in): in the commit that gives
 * them their seat, so that nobody sits between the two. A roll never loses anybody.
 */
export const rollsJoined: NonNullable<FeatureIn['seatsMoved']> = async (move, asked) => {
  const { id, version, before, after } = move;
  const sat = new Set(votingSeats(before));
  const joining = votingSeats(after).filter((seat) => !sat.has(seat));
  if (joining.length === 0)
    return { proposal: { changes: [], effects: [], rows: [] }, records: [] };
  const read = await asked.store.newest(asked.programme, id, pollLetter, { limit: newest });
  const polls = read
    .map((stored) => current(stored) as Stored<Poll>)
    .filter(({ state }) => takesVotes(state, asked.now));
  return {
    records: polls,
    proposal: {
      changes: polls.map((poll) => ({
        record: poll.id,
        kind: 'poll',
        events: joining.map((seat) => ({ event: 'RollAdded', seat, rolled: version + 1 })),
      })),
      // Where its card stands: a channel joined by this gets older cards when they next change.
      effects: polls.map(({ id: subject }) => ({
        to: 'places',
        body: { kind: 'card', subject, refresh: true },
      })),
      rows: [],
    },
  };
};
