import type { MotionElection } from './election.ts';
import { votesOf } from './merge.ts';
import type { TallyOutcome } from './outcome.ts';
import { plurality } from './plurality.ts';

/**
 * A motion is carried when For exceeds Against among those voting; any other option is an
 * abstention. Equal votes wait for the chair's casting vote (LGA 1972 Sch 12 para 39,
 * LG(Scotland)A 1973 Sch 7 para 5), which may go against the chair's own first vote.
 */
export const motion = (election: MotionElection): TallyOutcome => {
  const sides = [election.for, election.against];
  const counted = plurality({
    ...election,
    method: 'plurality',
    options: sides,
    seats: 1,
    ballots: election.ballots.map(({ ballot, votes }) => ({
      ballot: sides.includes(ballot.choice ?? '') ? ballot : { choice: null },
      votes,
    })),
  });
  const abstained = new Map(
    election.options
      .filter((option) => !sides.includes(option))
      .map((option) => [
        option,
        votesOf(election.ballots.filter(({ ballot }) => ballot.choice === option)),
      ]),
  );
  return {
    ...counted,
    method: 'motion',
    tally: new Map([...counted.tally, ...abstained]),
    carried: counted.winners[0] === election.for,
  };
};
