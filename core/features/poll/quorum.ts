import { today } from '../../calendar/days.ts';
import { type Saying, say } from '../../language/saying.ts';
import type { QuorumFound } from '../../model/clauses.ts';
import type { Partnership, Terms } from '../../model/context.ts';
import type { Stored } from '../../model/record.ts';
import { quorumsFound } from '../../subject/terms.ts';
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

export const isWithoutQuorum = ({ quorum = [] }: Result): boolean => quorum.some(({ met }) => !met);

/** With or without quorum, by which clause; nothing where no clause named one. */
export const quorumSaid = ({ quorum = [] }: Result): readonly Saying[] =>
  quorum.map((found) => say('terms.quorum.result', { found, did: 'voted' }));
