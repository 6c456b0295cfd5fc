import { alternativeVote } from './alternative-vote.ts';
import { approval } from './approval.ts';
import { borda, positional } from './borda.ts';
import { dots } from './dots.ts';
import type { Election } from './election.ts';
import { equalShares } from './equal-shares.ts';
import { greedy } from './greedy.ts';
import { motion } from './motion.ts';
import type { Outcome } from './outcome.ts';
import { condorcet } from './pairwise.ts';
import { plurality } from './plurality.ts';
import { schulze } from './schulze.ts';
import { score } from './score.ts';
import { scottishStv } from './scottish-stv.ts';

/**
 * Counts an election by its rule, exactly; the same election always gives the same outcome, whatever
 * the order of its ballots. Throws a RangeError on a ballot that names no option of the poll, on more
 * votes than MOST_VOTES, and where a rule says so.
 */
export const count = (election: Election): Outcome => {
  switch (election.method) {
    case 'motion':
      return motion(election);
    case 'plurality':
      return plurality(election);
    case 'approval':
      return approval(election);
    case 'dots':
      return dots(election);
    case 'score':
      return score(election);
    case 'borda':
      return borda(election);
    case 'positional':
      return positional(election);
    case 'condorcet':
      return condorcet(election);
    case 'schulze':
      return schulze(election);
    case 'alternative-vote':
      return alternativeVote(election);
    case 'scottish-stv':
      return scottishStv(election);
    case 'equal-shares':
      return equalShares(election);
    case 'greedy':
      return greedy(election);
  }
};
