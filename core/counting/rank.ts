import type { TieTerms } from './election.ts';
import type { Loss, Tally, TallyOutcome, Tie, TieEnd, Turnout } from './outcome.ts';
import { settle, stateOf } from './ties.ts';

/** The rule's own way to part equals: of two with the same total, the one with more of these. */
interface Parting {
  readonly end: TieEnd;
  readonly counts: Tally;
}

const descending = (counts: Tally) => (a: string, b: string) =>
  (counts.get(b) ?? 0) - (counts.get(a) ?? 0);

const grouped = (options: readonly string[], counts: Tally): string[][] => {
  const groups: string[][] = [];
  for (const option of [...options].sort(descending(counts))) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && counts.get(group[0]) === counts.get(option)) group.push(option);
    else groups.push([option]);
  }
  return groups;
};

/** Ranks by total, then by the rule's own parting; what is still equal stays together. */
const rank = (tally: Tally, parting: Parting | undefined) => {
  const ties: Tie[] = [];
  const ranking = grouped([...tally.keys()], tally).flatMap((group) => {
    if (parting === undefined || group.length === 1) return [group];
    const parted = grouped(group, parting.counts);
    if (parted.length > 1)
      ties.push({ over: 'place', between: group, chosen: parted[0] ?? [], end: parting.end });
    return parted;
  });
  return { ranking, ties };
};

const lossesOf = (
  tally: Tally,
  winners: readonly string[],
  contenders: readonly string[],
): Loss[] => {
  const needed = Math.min(...[...winners, ...contenders].map((option) => tally.get(option) ?? 0));
  return [...tally]
    .filter(([option]) => !winners.includes(option) && !contenders.includes(option))
    .map(([option, votes]) => ({
      option,
      reason:
        votes === needed
          ? { code: 'tied' as const }
          : { code: 'fewer' as const, votes, needed: Number.isFinite(needed) ? needed : 0 },
    }));
};

/** The outcome of a rule that adds up: the places go down the ranking, to the last of them. */
export const rankedOutcome = (
  method: TallyOutcome['method'],
  asked: { readonly seats: number; readonly ties: TieTerms },
  tally: Tally,
  turnout: Turnout,
  parting?: Parting,
): TallyOutcome => {
  const { ranking, ties } = rank(tally, parting);
  const settled = settle(turnout.valid === 0 ? [] : ranking, asked.seats, asked.ties);
  const all = [...ties, ...settled.ties];
  return {
    method,
    state: stateOf(turnout.valid, all),
    winners: settled.winners,
    contenders: settled.contenders,
    open: settled.open,
    seats: asked.seats,
    ties: all,
    turnout,
    losses: lossesOf(tally, settled.winners, settled.contenders),
    tally,
    ranking,
  };
};

/** Totals by option name from totals by option number. */
export const named = (options: readonly string[], totals: readonly number[]): Tally =>
  new Map(options.map((option, index) => [option, totals[index] ?? 0]));
