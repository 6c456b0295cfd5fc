import { readable } from '../../engine/load.ts';
import { defined } from '../../lib/defined.ts';
import type { FeatureIn } from '../../model/feature-in.ts';
import { takesVotes } from './decide/told.ts';
import { pollLetter } from './letter.ts';
import type { Poll } from './poll.ts';
import { votingSeats } from './roll.ts';

/** So many of the newest polls are looked at for open ones. */
const newest = 20;

/**
 * A seat on an open roll that somebody new fills is noted in the commit that gives it to them, so that nobody votes from
 * it as whoever left it (docs/decisions/006). A new seat joins no roll, and a roll never loses one (rules: Fixed rolls).
 */
export const seatsFilled: NonNullable<FeatureIn['seatsMoved']> = async (move, asked) => {
  const { id, version, before, after } = move;
  const sat = new Set(votingSeats(before));
  const given = new Set(before.seats.map((seat) => seat.id));
  const filled = votingSeats(after).filter((seat) => !sat.has(seat) && given.has(seat));
  const nothing = { proposal: { changes: [], effects: [], rows: [] }, records: [] };
  if (filled.length === 0) return nothing;
  const read = await asked.store.newest(asked.programme, id, pollLetter, { limit: newest });
  const polls = readable<Poll>(read, asked.store)
    .filter(({ state }) => takesVotes(state, asked.now))
    .map((poll) => ({
      poll,
      seats: filled.filter((seat) => poll.state.roll.some((one) => one.seat === seat)),
    }))
    .filter(({ seats }) => seats.length > 0);
  return {
    records: polls.map(({ poll }) => poll),
    proposal: {
      ...nothing.proposal,
      changes: polls.map(({ poll, seats }) => ({
        record: poll.id,
        kind: 'poll',
        events: seats.map((seat) => ({
          event: 'RollSeatFilled',
          seat,
          ...defined({ person: after.seats.find(({ id }) => id === seat)?.holder }),
          rolled: version + 1,
        })),
      })),
    },
  };
};
