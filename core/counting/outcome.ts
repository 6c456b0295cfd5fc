import type { Fraction } from './fraction.ts';

/** How a tie was ended, or what it waits for. The rule's own ways come before the terms'. */
export type TieEnd =
  | 'supporters'
  | 'top-scores'
  | 'first-places'
  | 'earlier-stage'
  | 'lowest-cost'
  | 'most-votes'
  | 'casting-vote'
  | 'lot'
  | 'awaiting-casting-vote'
  | 'awaiting-lot';

/**
 * A tie met in the count. `chosen` holds who came out of it (who won the place or project, whose
 * surplus went first, who was excluded). While it waits, a count that must go on takes the options
 * in the order in which they were put, and `chosen` is provisional.
 */
export interface Tie {
  readonly over: 'place' | 'surplus' | 'exclusion' | 'project';
  readonly between: readonly string[];
  readonly chosen: readonly string[];
  readonly end: TieEnd;
  readonly stage?: number;
  /** The statute is silent where only some differ at the deciding stage: narrowed, and said so. */
  readonly narrowed?: boolean;
}

export type State = 'decided' | 'awaiting-casting-vote' | 'lot-required' | 'no-votes';

/** Why an option did not win: a code and its values; explain/ makes the sentence. */
export type Reason =
  | { readonly code: 'fewer'; readonly votes: number; readonly needed: number }
  | { readonly code: 'tied' }
  | { readonly code: 'no-support' }
  | {
      readonly code: 'beaten-by';
      readonly by: string;
      readonly there: number;
      readonly back: number;
    }
  | { readonly code: 'excluded'; readonly stage: number; readonly votes: string }
  | { readonly code: 'seats-full'; readonly votes: string }
  | { readonly code: 'does-not-fit'; readonly cost: Fraction; readonly left: Fraction }
  | {
      readonly code: 'supporters-money';
      readonly cost: Fraction;
      readonly money: Fraction;
      readonly spentOn: readonly string[];
    }
  | { readonly code: 'no-utility' };

export interface Loss {
  readonly option: string;
  readonly reason: Reason;
}

/** Votes by what became of them; a blank is an abstention, void is a ballot against the rules. */
export interface Turnout {
  readonly cast: number;
  readonly valid: number;
  readonly blank: number;
  readonly void: number;
}

interface Result {
  readonly state: State;
  /** Certain winners; where a tie waits these are the ones above it. */
  readonly winners: readonly string[];
  /** The tied, of whom `open` places are still to be given; empty when nothing waits. */
  readonly contenders: readonly string[];
  readonly open: number;
  readonly seats: number;
  readonly ties: readonly Tie[];
  readonly turnout: Turnout;
  readonly losses: readonly Loss[];
}

export type Tally = ReadonlyMap<string, number>;

export interface TallyOutcome extends Result {
  readonly method: 'motion' | 'plurality' | 'approval' | 'dots' | 'score' | 'borda' | 'positional';
  readonly tally: Tally;
  /** Best first, equals together. */
  readonly ranking: readonly (readonly string[])[];
  readonly carried?: boolean;
  /** Score only: how many gave each option a score. */
  readonly scorers?: Tally;
}

export type Matrix = ReadonlyMap<string, Tally>;

export interface CondorcetOutcome extends Result {
  readonly method: 'condorcet';
  readonly pairwise: Matrix;
  readonly condorcetWinner: string | null;
  readonly condorcetLoser: string | null;
}
export interface SchulzeOutcome extends Result {
  readonly method: 'schulze';
  readonly pairwise: Matrix;
  readonly condorcetWinner: string | null;
  readonly condorcetLoser: string | null;
  readonly strongestPaths: Matrix;
  readonly ranking: readonly (readonly string[])[];
}

export interface Inactive {
  readonly exhaustedChoices: number;
  readonly overvotes: number;
  readonly repeatedRankings: number;
  readonly skippedRankings: number;
}
export interface Round {
  readonly tally: Tally;
  readonly inactive: Inactive;
  readonly eliminated: readonly string[];
  readonly elected: readonly string[];
}
export interface AlternativeVoteOutcome extends Result {
  readonly method: 'alternative-vote';
  readonly rounds: readonly Round[];
}

/** Votes here are whole numbers of 1/100,000 vote. */
export interface Stage {
  readonly action: 'first-preferences' | 'surplus' | 'exclusion';
  readonly option?: string;
  readonly surplus?: number;
  readonly votes: Tally;
  /** What each option received at this stage. */
  readonly received: Tally;
  readonly nonTransferable: number;
  readonly elected: readonly string[];
}
export interface ScottishStvOutcome extends Result {
  readonly method: 'scottish-stv';
  readonly quota: number;
  readonly stages: readonly Stage[];
}

export interface Purchase {
  readonly project: string;
  readonly cost: Fraction;
  /** The most that one vote (or one point) paid. */
  readonly cap: Fraction;
  readonly effectiveVotes: Fraction | null;
  readonly supporters: number;
  /** Votes that paid all they had left, less than the cap. */
  readonly paidLess: number;
}
interface Funding extends Result {
  readonly order: readonly string[];
  readonly tally: Tally;
  readonly budget: Fraction;
  readonly totalCost: Fraction;
}
export interface EqualSharesOutcome extends Funding {
  readonly method: 'equal-shares';
  readonly purchases: readonly Purchase[];
  readonly perVoter: Fraction;
  readonly runs: number;
  readonly stopped: 'single-run' | 'all-fit' | 'exhaustive' | 'next-overspends';
  readonly settings: {
    readonly completion: 'none' | 'add1' | 'add1u' | 'seq-phragmen';
    readonly increment: Fraction;
    readonly stopWhenExhaustive: boolean;
  };
  readonly addedByCompletion: readonly string[];
}
export interface GreedyOutcome extends Funding {
  readonly method: 'greedy';
}

export type Outcome =
  | TallyOutcome
  | CondorcetOutcome
  | SchulzeOutcome
  | AlternativeVoteOutcome
  | ScottishStvOutcome
  | EqualSharesOutcome
  | GreedyOutcome;
