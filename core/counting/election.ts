import type { Fraction } from './fraction.ts';

/** One option, or null for a blank paper. */
export interface Choice {
  readonly choice: string | null;
}
export interface Approval {
  readonly approve: readonly string[];
}
export interface Points {
  readonly points: Readonly<Record<string, number>>;
}
export interface Scores {
  readonly scores: Readonly<Record<string, number>>;
}
/** Best first; a nested list is an equal rank; options left out are unranked. */
export interface Ranking {
  readonly ranking: readonly (string | readonly string[])[];
}
/** What was marked at each rank: an empty list is a skipped rank, two or more an over-vote. */
export interface Marks {
  readonly marks: readonly (readonly string[])[];
}

/** A ballot and how many votes it is: equal ballots times the weight of each; a whole number. */
export interface Cast<Ballot> {
  readonly ballot: Ballot;
  readonly votes: number;
}

/**
 * What the terms of reference say of a tie that the rule itself leaves: the chair's casting vote for
 * a question, a lot for persons. `lot` is the published order, first drawn first (see lot.ts).
 */
export interface TieTerms {
  readonly by: 'casting-vote' | 'lot';
  readonly castingVote?: string | undefined;
  readonly lot?: readonly string[] | undefined;
}

interface Asked {
  readonly options: readonly string[];
  readonly ties: TieTerms;
}

interface Places extends Asked {
  readonly seats: number;
}

export interface MotionElection extends Asked {
  readonly method: 'motion';
  readonly for: string;
  readonly against: string;
  readonly ballots: readonly Cast<Choice>[];
}
export interface PluralityElection extends Places {
  readonly method: 'plurality';
  readonly ballots: readonly Cast<Choice>[];
}
export interface ApprovalElection extends Places {
  readonly method: 'approval';
  readonly ballots: readonly Cast<Approval>[];
}
/** Limits are those the poll stated; a ballot that breaks one is void, never repaired. */
export interface DotsElection extends Places {
  readonly method: 'dots';
  readonly limits: {
    readonly points?: number;
    readonly maxPer?: number;
    readonly minOptions?: number;
  };
  readonly ballots: readonly Cast<Points>[];
}
export interface ScoreElection extends Places {
  readonly method: 'score';
  readonly range: readonly [lowest: number, highest: number];
  readonly ballots: readonly Cast<Scores>[];
}
/** `last` is what the last of n places earns: 0 in n-1..0, 1 in n..1. */
export interface BordaElection extends Places {
  readonly method: 'borda';
  readonly last: 0 | 1;
  readonly unranked: 'average' | 'zero';
  readonly ballots: readonly Cast<Ranking>[];
}
/** The top rank earns `top`, the next one less, down to 1; later ranks earn nothing. */
export interface PositionalElection extends Places {
  readonly method: 'positional';
  readonly top: number;
  readonly ballots: readonly Cast<Ranking>[];
}
export interface CondorcetElection extends Asked {
  readonly method: 'condorcet';
  readonly unranked: 'tied-last' | 'ignored';
  readonly ballots: readonly Cast<Ranking>[];
}
export interface SchulzeElection extends Places {
  readonly method: 'schulze';
  readonly strength: 'winning-votes' | 'margins';
  readonly unranked: 'tied-last' | 'ignored';
  readonly ballots: readonly Cast<Ranking>[];
}

/** How a paper with doubtful marks is read; RCTab's words, so that its audits can be followed. */
export interface MarkRules {
  readonly overvote: 'exhaustImmediately' | 'alwaysSkipToNextRank' | 'exhaustIfMultipleContinuing';
  readonly duplicate: 'skip' | 'exhaust';
  readonly maxSkippedRanks: number;
}
/** `writeIns` names the heap of undeclared write-ins, which is no candidate and goes out first. */
export interface AlternativeVoteElection extends Asked {
  readonly method: 'alternative-vote';
  readonly rules: MarkRules;
  readonly batchElimination: boolean;
  readonly writeIns?: string | undefined;
  readonly ballots: readonly Cast<Marks>[];
}
export interface ScottishStvElection extends Places {
  readonly method: 'scottish-stv';
  readonly ballots: readonly Cast<Ranking>[];
}

interface Money extends Asked {
  readonly budget: Fraction;
  readonly costs: ReadonlyMap<string, Fraction>;
}
/** `increment` is money per vote and step of add-1; every setting here is part of the record. */
export interface EqualSharesElection extends Money {
  readonly method: 'equal-shares';
  readonly utility: 'cost' | 'cardinality';
  readonly completion: 'none' | 'add1' | 'add1u' | 'seq-phragmen';
  readonly increment: Fraction;
  readonly stopWhenExhaustive: boolean;
  readonly integralStart: boolean;
  readonly votesAre: 'supporters' | 'points';
  readonly ballots: readonly Cast<Approval | Points>[];
}
export interface GreedyElection extends Money {
  readonly method: 'greedy';
  readonly measure: 'votes' | 'votes-per-cost';
  readonly skipUnaffordable: boolean;
  readonly ballots: readonly Cast<Approval | Points>[];
}

export type Election =
  | MotionElection
  | PluralityElection
  | ApprovalElection
  | DotsElection
  | ScoreElection
  | BordaElection
  | PositionalElection
  | CondorcetElection
  | SchulzeElection
  | AlternativeVoteElection
  | ScottishStvElection
  | EqualSharesElection
  | GreedyElection;

/** Above this, sums in 1/100,000 votes would leave the exact integers of a double. */
export const MOST_VOTES = 90_000_000_000;
/** Points, scores and ranks stay below this for the same reason. */
export const HIGHEST_MARK = 100_000;
