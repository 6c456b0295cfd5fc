import type { PluralityElection } from '../../counting/election.ts';
import type { TallyOutcome } from '../../counting/outcome.ts';
import { plurality } from '../../counting/plurality.ts';
import { defined } from '../../lib/defined.ts';
import type { RecordId } from '../../model/ids.ts';
import { itemIn } from '../../model/items.ts';
import type { Stored } from '../../model/record.ts';
import type { Poll, Result, Vote } from './poll.ts';

/** The votes of a poll by seat; other records among them are left out. */
export const votesOf = (poll: RecordId, records: Iterable<Stored>): Map<string, Stored<Vote>> =>
  new Map(
    [...records].flatMap((record) =>
      record.kind === 'vote' && record.id.startsWith(`${poll}/`)
        ? [[itemIn(record.id), record as Stored<Vote>] as const]
        : [],
    ),
  );

/** How many rolled seats have voted, and of how many: all that is said while a poll is open. */
export const turnoutOf = (
  { roll }: Poll,
  votes: ReadonlyMap<string, Stored<Vote>>,
): { voted: number; of: number } => ({
  voted: roll.filter(({ seat }) => votes.get(seat)?.state.choice !== undefined).length,
  of: roll.length,
});

/** The options' numbers as names: two options are never taken for one because they read alike. */
const names = ({ options }: Poll): string[] => options.map((_, index) => String(index));

/** The poll as an election by plain majority: one seat, one vote; a tie is the chair's. */
const electionOf = (
  poll: Poll,
  choices: readonly number[],
  casting?: number,
): PluralityElection => ({
  method: 'plurality',
  options: names(poll),
  seats: 1,
  ties: { by: 'casting-vote', ...defined({ castingVote: casting?.toString() }) },
  ballots: choices.map((choice) => ({ ballot: { choice: String(choice) }, votes: 1 })),
});

const choicesOf = ({ roll }: Poll, votes: ReadonlyMap<string, Stored<Vote>>): number[] =>
  roll.flatMap(({ seat }) => votes.get(seat)?.state.choice ?? []);

/** The count of the rolled seats' votes; nobody else's item is ever counted. */
export const countOf = (poll: Poll, votes: ReadonlyMap<string, Stored<Vote>>): Result => {
  const outcome = plurality(electionOf(poll, choicesOf(poll, votes)));
  const { cast } = outcome.turnout;
  const level = outcome.state === 'awaiting-casting-vote' ? outcome.contenders : [];
  return {
    votes: names(poll).map((name) => outcome.tally.get(name) ?? 0),
    cast,
    of: poll.roll.length,
    winners: cast > 0 ? outcome.winners.map(Number) : [],
    tied: cast > 0 ? level.map(Number) : [],
  };
};

/** The stored result as the count it came from, with the options' own names: for saying how it was counted. */
export const outcomeOf = (poll: Poll, { votes }: Result): TallyOutcome => {
  const { options } = poll;
  const named = (index: number) => options[index] ?? '';
  const casting = poll.next?.option;
  return plurality({
    method: 'plurality',
    options,
    seats: 1,
    ties: {
      by: 'casting-vote',
      ...defined({ castingVote: casting === undefined ? undefined : named(casting) }),
    },
    ballots: votes.map((count, index) => ({ ballot: { choice: named(index) }, votes: count })),
  });
};
