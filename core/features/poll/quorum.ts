import { today } from '../../calendar/days.ts';
import { type Saying, say } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Held, Lack, QuorumFound } from '../../model/clauses.ts';
import type { Partnership, Terms } from '../../model/context.ts';
import type { Stored } from '../../model/record.ts';
import { majoritiesReached, quorumsFound, votingClauses } from '../../subject/terms.ts';
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

/** By which clauses it is decided: those in force when it opened, which votes of before look up in the terms. */
const clausesOf = ({ clauses, made, clock }: Poll, home: Home | undefined): readonly Held[] =>
  clauses ?? votingClauses(home?.terms, { at: made.at, day: today(made.at, clock.zone) });

/** What the majorities come to that its clauses name, and by which of them the chair has a casting vote; nothing where nobody voted. */
export const decidedBy = (
  poll: Poll,
  { votes, cast, of, tied }: Result,
  home: Home | undefined,
): Pick<Result, 'majority' | 'casting'> => {
  if (cast === 0) return {};
  const clauses = clausesOf(poll, home);
  const majority = majoritiesReached(clauses, { most: Math.max(...votes), cast, roll: of });
  const casting = clauses.find(({ rule }) => rule.rule === 'casting')?.clause;
  return {
    ...(majority.length > 0 ? { majority } : {}),
    ...(tied.length > 0 ? defined({ casting }) : {}),
  };
};

/** What a clause asked of a vote that its result has not. */
export const lackedBy = ({ quorum = [], majority = [] }: Result): readonly Lack[] => [
  ...(quorum.some(({ met }) => !met) ? (['quorum'] as const) : []),
  ...(majority.some(({ met }) => !met) ? (['majority'] as const) : []),
];

/** What the chair gave the casting vote that a clause gives them, if they have. */
export const castFor = ({ standing, next, options }: Poll): string | undefined =>
  standing.is === 'closed' && standing.result.casting !== undefined && next?.option !== undefined
    ? options[next.option]
    : undefined;

/** What was said is to follow, with the clause by which an option has the casting vote. */
export const followedBy = (
  { standing, options }: Poll,
  { option, text }: { readonly option?: number | undefined; readonly text?: string | undefined },
) => {
  const first = option === undefined ? undefined : options[option];
  const casting =
    standing.is === 'closed' && first !== undefined ? standing.result.casting : undefined;
  return defined({ first, casting, text });
};

/** With or without quorum and majority, and whose casting vote decides, by which clause; nothing where no clause named one. */
export const ruledSaid = (
  { quorum = [], majority = [], casting }: Result,
  first?: string,
): readonly Saying[] => [
  ...quorum.map((found) => say('terms.quorum.result', { found, did: 'voted' })),
  ...majority.map((reached) => say('terms.majority.result', { reached })),
  ...(casting === undefined
    ? []
    : [say('terms.casting.result', defined({ clause: casting, first }))]),
];
