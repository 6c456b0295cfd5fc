import type { TieTerms } from './election.ts';
import type { State, Tie } from './outcome.ts';

const waiting = (terms: TieTerms): 'awaiting-casting-vote' | 'awaiting-lot' =>
  terms.by === 'casting-vote' ? 'awaiting-casting-vote' : 'awaiting-lot';

/** The tied in the order of the lot; without a lot, in the order in which they were put. */
const drawn = (between: readonly string[], terms: TieTerms): readonly string[] => {
  const lot = terms.lot;
  return lot === undefined ? between : [...between].sort((a, b) => lot.indexOf(a) - lot.indexOf(b));
};

/** Has the lot been drawn for all of these? */
export const lotCovers = (between: readonly string[], terms: TieTerms): boolean =>
  between.every((option) => terms.lot?.includes(option) === true);

/**
 * A tie in the middle of a count that has to go on: the lot decides, or while it is not drawn the
 * order in which the options were put, marked as waiting.
 */
export const byLot = (
  over: Tie['over'],
  between: readonly string[],
  terms: TieTerms,
  stage?: number,
): Tie => ({
  over,
  between,
  chosen: drawn(between, terms).slice(0, 1),
  end: lotCovers(between, terms) ? 'lot' : 'awaiting-lot',
  ...(stage === undefined ? {} : { stage }),
});

interface Settled {
  readonly winners: readonly string[];
  readonly contenders: readonly string[];
  readonly open: number;
  readonly ties: readonly Tie[];
}

/** Gives out the places down a ranking; a tie across the last place is ended by the terms or waits. */
export const settle = (
  ranking: readonly (readonly string[])[],
  seats: number,
  terms: TieTerms,
): Settled => {
  const winners: string[] = [];
  for (const between of ranking) {
    const open = seats - winners.length;
    if (open <= 0) break;
    if (between.length <= open) {
      winners.push(...between);
      continue;
    }
    const casting = terms.castingVote;
    if (terms.by === 'casting-vote' && open === 1 && casting && between.includes(casting)) {
      const tie: Tie = { over: 'place', between, chosen: [casting], end: 'casting-vote' };
      return { winners: [...winners, casting], contenders: [], open: 0, ties: [tie] };
    }
    if (terms.by === 'lot' && lotCovers(between, terms)) {
      const chosen = drawn(between, terms).slice(0, open);
      const tie: Tie = { over: 'place', between, chosen, end: 'lot' };
      return { winners: [...winners, ...chosen], contenders: [], open: 0, ties: [tie] };
    }
    const tie: Tie = { over: 'place', between, chosen: [], end: waiting(terms) };
    return { winners, contenders: between, open, ties: [tie] };
  }
  return { winners, contenders: [], open: 0, ties: [] };
};

/** Where the count stands, from the votes there were and the ties that wait. */
export const stateOf = (valid: number, ties: readonly Tie[]): State => {
  if (valid === 0) return 'no-votes';
  if (ties.some((tie) => tie.end === 'awaiting-casting-vote')) return 'awaiting-casting-vote';
  return ties.some((tie) => tie.end === 'awaiting-lot') ? 'lot-required' : 'decided';
};
