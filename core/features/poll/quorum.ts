import { today } from '../../calendar/days.ts';
import { type Saying, say } from '../../language/saying.ts';
import type { Lack, MajorityReached, QuorumFound } from '../../model/clauses.ts';
import type { Partnership, Terms } from '../../model/context.ts';
import type { Stored } from '../../model/record.ts';
import { majoritiesReached, quorumsFound } from '../../subject/terms.ts';
import type { Poll, Result, Vote } from './poll.ts';

/** The partnership whose seats vote, and its terms. */
export interface Home {
  readonly partnership: Partnership;
  readonly terms: Terms | undefined;
}

/** What each quorum comes to that a clause in force on the day of its closing names: the roll is what is counted, unless it says all seats. */
export const quorumsOf = (
  { roll, standing, closes, clock }: Poll,
  votes: ReadonlyMap<string, Stored<Vote>>,
  home: Home | undefined,
): readonly QuorumFound[] => {
  if (!home?.terms) return [];
  const { partnership, terms } = home;
  // A roll never loses a seat, though it may be closed since.
  const seats = roll.map(
    ({ seat }) => partnership.seats.find(({ id }) => id === seat) ?? { id: seat },
  );
  const day = today('at' in standing ? standing.at : closes, clock.zone);
  return quorumsFound(terms, day, partnership, {
    roll: seats,
    seats: seats.filter(({ id }) => votes.get(id)?.state.choice !== undefined),
  });
};

/** What each majority comes to that a clause in force at its opening named; nothing where nobody voted. */
export const majoritiesOf = (
  { made, clock }: Poll,
  { votes, cast, of }: Result,
  home: Home | undefined,
): readonly MajorityReached[] =>
  cast === 0
    ? []
    : majoritiesReached(
        home?.terms,
        { at: made.at, day: today(made.at, clock.zone) },
        { most: Math.max(...votes), cast, roll: of },
      );

/** What a clause asked of a vote that its result has not. */
export const lackedBy = ({ quorum = [], majority = [] }: Result): readonly Lack[] => [
  ...(quorum.some(({ met }) => !met) ? (['quorum'] as const) : []),
  ...(majority.some(({ met }) => !met) ? (['majority'] as const) : []),
];

/** With or without quorum and majority, by which clause; nothing where no clause named one. */
export const ruledSaid = ({ quorum = [], majority = [] }: Result): readonly Saying[] => [
  ...quorum.map((found) => say('terms.quorum.result', { found, did: 'voted' })),
  ...majority.map((reached) => say('terms.majority.result', { reached })),
];
