import { partnershipIdOf } from '../ids.ts';
import { kinds } from '../kinds.ts';
import { current } from '../load.ts';
import type { Change } from '../outcome.ts';
import { cardOf, takesVotes } from '../poll/decide/told.ts';
import type { Poll } from '../poll/poll.ts';
import { votingSeats } from '../poll/roll.ts';
import type { Store } from '../ports.ts';
import type { Stored } from '../record.ts';
import type { Trace } from '../request.ts';
import type { Partnership, Scene } from '../scene.ts';
import { nothing, type Proposal } from './proposal.ts';

/** So many of the newest polls are looked at for open ones. */
const newest = 20;

/** What joins with a change of seats, and the polls that it is written to. */
export interface Joined {
  readonly proposal: Proposal;
  readonly polls: readonly Stored<Poll>[];
}
const none: Joined = { proposal: nothing, polls: [] };

/** The partnership as these changes leave it. */
const afterwards = (
  before: Stored<Partnership>,
  changes: readonly Change[],
  trace: Trace,
): Partnership =>
  changes
    .filter(({ record }) => record === before.id)
    .flatMap(({ events }) => events)
    .reduce<unknown>(
      (state, event) => kinds.partnership.evolve(state, event, trace),
      before.state,
    ) as Partnership;

/**
 * Whoever comes in while a poll is open joins its roll by the same press (product 4.1): in the commit that gives
 * them their seat, so that nobody sits between the two.
 */
export const rollsJoined = async (
  changes: readonly Change[],
  { partnership, programme, now }: Pick<Scene, 'partnership' | 'programme' | 'now'>,
  trace: Trace,
  store: Store,
): Promise<Joined> => {
  if (!partnership || !changes.some(({ record }) => record === partnership.id)) return none;
  const sat = new Set(votingSeats(partnership.state));
  const joining = votingSeats(afterwards(partnership, changes, trace)).filter(
    (seat) => !sat.has(seat),
  );
  if (joining.length === 0) return none;
  const id = partnershipIdOf(partnership.id);
  const read = await store.newest(programme, id, 'P', { limit: newest });
  const polls = read
    .map((stored) => current(stored) as Stored<Poll>)
    .filter(({ state }) => takesVotes(state, now));
  return {
    polls,
    proposal: {
      changes: polls.map((poll) => ({
        record: poll.id,
        kind: 'poll',
        events: joining.map((seat) => ({ event: 'RollAdded', seat })),
      })),
      effects: polls.map(({ id: poll }) => cardOf(poll)),
      rows: [],
    },
  };
};
