import { later } from '../calendar/instants.ts';
import { current } from '../engine/load.ts';
import { comingList } from '../features/meeting/shapes.ts';
import { countedSeats } from '../features/meeting/tally.ts';
import { takesVotes } from '../features/poll/decide/told.ts';
import type { Poll } from '../features/poll/poll.ts';
import { votingSeats } from '../features/poll/roll.ts';
import { kinds } from '../features/shapes.ts';
import type { Context, Loaded, Partnership } from '../model/context.ts';
import type { EffectDraft } from '../model/effect.ts';
import {
  type At,
  type PartnershipId,
  type ProgrammeId,
  partnershipIdOf,
  type RecordId,
} from '../model/ids.ts';
import type { Change } from '../model/outcome.ts';
import type { Stored } from '../model/record.ts';
import type { Trace } from '../model/trace.ts';
import type { Store } from '../ports/store.ts';
import { both, nothing, type Proposal } from './proposal.ts';

/** So many of the newest polls are looked at for open ones. */
const newest = 20;
/** So many meetings ahead have their cards counted anew at once; others at their next change. */
const ahead = 10;

/** What follows from a change of seats, and the polls that it is written to. */
export interface Followed {
  readonly proposal: Proposal;
  readonly polls: readonly Stored<Poll>[];
}
const none: Followed = { proposal: nothing, polls: [] };

interface Move {
  readonly id: PartnershipId;
  readonly version: number;
  readonly before: Partnership;
  readonly after: Partnership;
}
interface Asked {
  readonly programme: ProgrammeId;
  readonly now: At;
  readonly store: Store;
}

/**
 * The subject's card where it stands: a channel joined by this gets older cards when they next
 * change (rules: Joining a channel).
 */
const standing = (subject: RecordId): EffectDraft => ({
  to: 'places',
  body: { kind: 'card', subject, refresh: true },
});

/**
 * Whoever comes in while a poll is open joins its roll by the same press (rules: Open polls): in
 * the commit that gives them their seat, so that nobody sits between the two. A roll never loses
 * anybody.
 */
const rollsJoined = async (
  { id, version, before, after }: Move,
  asked: Asked,
): Promise<Followed> => {
  const sat = new Set(votingSeats(before));
  const joining = votingSeats(after).filter((seat) => !sat.has(seat));
  if (joining.length === 0) return none;
  const read = await asked.store.newest(asked.programme, id, 'P', { limit: newest });
  const polls = read
    .map((stored) => current(stored) as Stored<Poll>)
    .filter(({ state }) => takesVotes(state, asked.now));
  return {
    polls,
    proposal: {
      changes: polls.map((poll) => ({
        record: poll.id,
        kind: 'poll',
        events: joining.map((seat) => ({ event: 'RollAdded', seat, rolled: version + 1 })),
      })),
      effects: polls.map(({ id: poll }) => standing(poll)),
      rows: [],
    },
  };
};

/** The end of its minute: however many come in it, each card is drawn once for all of them. */
const minuteAfter = (now: At): At => later(`${now.slice(0, 16)}:00.000Z`, 60);

/** A meeting's card says of how many seats, so those that stand are drawn anew where other seats count. */
const cardsCounted = async ({ id, before, after }: Move, asked: Asked): Promise<EffectDraft[]> => {
  const counted = (state: Partnership) => countedSeats(state).map((seat) => seat.id);
  if (counted(before).join() === counted(after).join()) return [];
  const { ids } = await asked.store.listed(asked.programme, comingList(id), { limit: ahead });
  return ids.map((subject) => ({ ...standing(subject), notBefore: minuteAfter(asked.now) }));
};

type Stood = (id: RecordId) => Stored<Partnership> | undefined;
/** The partnership in question as the context has it, others as they were loaded. */
export const stoodIn =
  ({ partnership }: Pick<Context, 'partnership'>, records?: Loaded['records']): Stood =>
  (id) =>
    partnership?.id === id ? partnership : (records?.get(id) as ReturnType<Stood>);

/** The partnerships that these changes write, as they stood and as they are left. */
const moves = (changes: readonly Change[], stood: Stood, trace: Trace): Move[] =>
  [...new Set(changes.flatMap((one) => (one.kind === 'partnership' ? [one.record] : [])))].flatMap(
    (record) => {
      const partnership = stood(record);
      if (!partnership) return [];
      const { version, state: before } = partnership;
      const after = changes
        .filter((one) => one.record === record)
        .flatMap(({ events }) => events)
        .reduce<unknown>((state, event) => kinds.partnership.evolve(state, event, trace), before);
      return [{ id: partnershipIdOf(record), version, before, after: after as Partnership }];
    },
  );

/** What else is written where seats are given, filled or taken away; `stood` answers a partnership as it was read. */
export const seatsMoved = async (
  changes: readonly Change[],
  stood: Stood,
  trace: Trace,
  asked: Asked,
): Promise<Followed> => {
  const followed = moves(changes, stood, trace).map(async (move): Promise<Followed> => {
    const [joined, effects] = await Promise.all([
      rollsJoined(move, asked),
      cardsCounted(move, asked),
    ]);
    const cards = { changes: [], effects, rows: [] };
    return { polls: joined.polls, proposal: both(joined.proposal, cards) };
  });
  return (await Promise.all(followed)).reduce(
    (one, other) => ({
      polls: [...one.polls, ...other.polls],
      proposal: both(one.proposal, other.proposal),
    }),
    none,
  );
};
