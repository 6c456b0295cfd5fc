import { say } from '../../language/saying.ts';
import type { EffectDraft } from '../../model/effect.ts';
import { type At, type RecordId, refOf } from '../../model/ids.ts';
import { itemId } from '../../model/items.ts';
import type { Change, Done } from '../../model/outcome.ts';
import type { Stored } from '../../model/record.ts';
import { cardOf } from '../../subject/done.ts';
import { inHours } from '../../subject/line.ts';
import type { Poll, Vote } from './poll.ts';
import { decidedBy, type Home, quorumsOf } from './quorum.ts';
import { countOf, votesOf } from './tally.ts';

type Act = Pick<Done, 'changes' | 'effects'>;

/** What the wake of a poll comes to next: voting ends, a page of seats is sealed, or the count is written. */
export type Closing =
  | { readonly step: 'end'; readonly act: Act }
  /** Each by itself: a seat that is just voting holds up no other. */
  | { readonly step: 'seal'; readonly seals: readonly Change[] }
  | { readonly step: 'count'; readonly act: Act };

const sealed = (poll: RecordId, seat: string, item: Stored<Vote> | undefined): Change => ({
  record: itemId(poll, seat),
  kind: 'vote',
  ...(item ? {} : { fresh: true }),
  events: [{ event: 'VoteSealed' }],
});

const counted = (
  record: Stored<Poll>,
  votes: ReadonlyMap<string, Stored<Vote>>,
  now: At,
  home: Home | undefined,
): Act => {
  const { id, state } = record;
  const ends = state.standing.is === 'closing' ? state.standing.how : undefined;
  const card = cardOf(id);
  if (ends === 'cancelled' || ends === 'taken-back') {
    return {
      changes: [{ record: id, kind: 'poll', events: [{ event: 'PollClosed' }] }],
      effects: [card, ...notCounted(record, now)],
    };
  }
  const quorum = quorumsOf(state, votes, home);
  const count = countOf(state, votes);
  const result = {
    ...count,
    ...(quorum.length > 0 ? { quorum } : {}),
    ...decidedBy(state, count, home),
  };
  return {
    changes: [{ record: id, kind: 'poll', events: [{ event: 'PollClosed', result }] }],
    effects: [
      card,
      ...notCounted(record, now),
      {
        to: 'places',
        body: { kind: 'notice', notice: { notice: 'result', poll: id } },
        name: `result/${id}`,
      },
    ],
  };
};

/** Whose vote still waits is told in working hours that it was not counted. */
const notCounted = (
  { id, state: { waits = [], question, clock } }: Stored<Poll>,
  now: At,
): EffectDraft[] =>
  waits.map(({ person }) =>
    inHours(
      {
        to: person,
        body: {
          kind: 'notice',
          notice: {
            notice: 'line',
            saying: say('poll.waited-in-vain', { ref: refOf(id) ?? '', question }),
            afterClosing: true,
          },
        },
        name: `not-counted/${id}`,
      },
      now,
      clock,
    ),
  );

/**
 * The next step towards a closed poll, or undefined where there is none yet or no more. `items` are
 * all its seat items, read consistently after the poll: the count is of votes that can no longer
 * change (rules: Closing a poll). `home` says by which terms a quorum is looked for. Where its partnership is `closed` it ends uncounted.
 */
export const closingStep = (
  record: Stored<Poll>,
  items: readonly Stored[],
  now: At,
  closed = false,
  home?: Home,
): Closing | undefined => {
  const { id, state } = record;
  if (state.standing.is === 'open') {
    if (state.closes > now && !closed) return undefined;
    const uncounted = { event: 'PollClosing', how: 'cancelled', uncounted: true } as const;
    const events = [closed ? uncounted : ({ event: 'PollClosing', how: 'time' } as const)];
    return { step: 'end', act: { changes: [{ record: id, kind: 'poll', events }], effects: [] } };
  }
  if (state.standing.is !== 'closing') return undefined;
  const votes = votesOf(id, items);
  const left = state.roll.filter(({ seat }) => !votes.get(seat)?.state.sealed);
  if (left.length > 0) {
    return { step: 'seal', seals: left.map(({ seat }) => sealed(id, seat, votes.get(seat))) };
  }
  return { step: 'count', act: counted(record, votes, now, home) };
};
