import { type Ranks, type Sheet, votesOf } from './merge.ts';
import type { Tally, Turnout } from './outcome.ts';
import { named } from './rank.ts';

/** A full vote: STV counts in whole 1/100,000 votes, five decimals with the rest ignored. */
export const ONE_VOTE = 100_000;

/** Equal papers on their way through the count. */
export interface Bundle {
  readonly preferences: readonly number[];
  readonly papers: number;
  /** What each paper was worth when received. */
  value: number;
  at: number;
}

/** Preferences up to the first equal rank, which the rules cannot read; gaps are closed up. */
const preferencesOf = (ranks: Ranks): number[] => {
  const preferences: number[] = [];
  for (const rank of ranks) {
    const [option, ...equals] = rank;
    if (equals.length > 0) break;
    if (option !== undefined) preferences.push(option);
  }
  return preferences;
};

/** Valid papers as bundles. No mark at all is blank; no readable first preference is void. */
export const readPapers = (sheets: readonly Sheet<Ranks>[]) => {
  const bundles: Bundle[] = [];
  let blank = 0;
  for (const { marked, votes } of sheets) {
    const preferences = preferencesOf(marked);
    if (preferences.length > 0)
      bundles.push({ preferences, papers: votes, value: ONE_VOTE, at: 0 });
    else if (marked.every((rank) => rank.length === 0)) blank += votes;
  }
  const cast = votesOf(sheets);
  const valid = bundles.reduce((sum, bundle) => sum + bundle.papers, 0);
  const turnout: Turnout = { cast, valid, blank, void: cast - valid - blank };
  return { bundles, turnout };
};

/** The papers in each option's pile and the votes they come to. */
export interface Piles {
  readonly piles: Bundle[][];
  readonly votes: number[];
  nonTransferable: number;
}

/** Moves a bundle on to its next continuing preference; without one it is not transferable. */
export const passOn = (
  state: Piles,
  bundle: Bundle,
  continuing: readonly boolean[],
  received: number[],
): void => {
  const worth = bundle.papers * bundle.value;
  while (bundle.at < bundle.preferences.length) {
    const next = bundle.preferences[bundle.at] ?? -1;
    if (continuing[next]) {
      state.piles[next]?.push(bundle);
      state.votes[next] = (state.votes[next] ?? 0) + worth;
      received[next] = (received[next] ?? 0) + worth;
      return;
    }
    bundle.at++;
  }
  state.nonTransferable += worth;
};

/** A tally of what stands in each option's pile now. */
export const tallyOf = (options: readonly string[], state: Piles): Tally =>
  named(options, state.votes);

/** 327780000 as "3277.80000". */
export const fiveDecimals = (votes: number): string => {
  const rest = votes % ONE_VOTE;
  return `${(votes - rest) / ONE_VOTE}.${String(rest).padStart(5, '0')}`;
};
