import { HIGHEST_MARK } from './election.ts';
import { compare, type Fraction, fraction, times } from './fraction.ts';
import { capOf, type Project, type Short, type State, sumMoney } from './payment-cap.ts';
import {
  type Bracket,
  bracketOf,
  type Cap,
  EMPTY,
  FREE,
  FULL,
  openPurses,
  type Purses,
  surely,
} from './purses.ts';

interface Bought {
  readonly project: Project;
  readonly cap: Cap;
  readonly paidLess: number;
}

/** Projects alike in price, cost and votes: the lot chose. */
interface LotTie {
  readonly tied: readonly Project[];
  readonly chosen: Project;
}

export interface Run {
  readonly bought: readonly Bought[];
  readonly purses: Purses;
  readonly purseOf: Int32Array;
  readonly ties: readonly LotTie[];
}

/** What one run needs beside the share: the same for every run of a completion. */
export interface Market {
  readonly projects: readonly Project[];
  readonly sheets: number;
  readonly votes: number;
  readonly utility: 'cost' | 'cardinality';
  /** Options in the order of the lot, the last resort. */
  readonly lot: readonly string[];
}

/** The money that a project's supporters have left, exactly. */
export const moneyBehind = ({ purses, purseOf }: Run, project: Project): Fraction =>
  sumMoney(
    purses,
    project.backers.map(({ sheet, votes }) => ({ purse: purseOf[sheet] ?? EMPTY, votes })),
  );

interface Offer {
  readonly project: Project;
  readonly cost: Bracket;
  cap: Cap | undefined;
  short: readonly Short[];
}

/** Which of two gives less utility for its price? Above 0: a is dearer; 0: exactly as dear. */
const dearer = (market: Market, a: Offer, b: Offer): number => {
  const [aCap, bCap] = [a.cap ?? FREE, b.cap ?? FREE];
  const perCost = market.utility === 'cost';
  const [aTimes, bTimes] = perCost ? [b.project.cost, a.project.cost] : [1n, 1n];
  const sure = surely(aCap.bracket, aTimes, bCap.bracket, bTimes);
  if (sure !== 0) return sure;
  return compare(times(aCap.exact(), fraction(aTimes)), times(bCap.exact(), fraction(bTimes)));
};

/** Money only shrinks, so an old cap is a floor: what was surely dearer then need not be looked at. */
const hopeless = (market: Market, offer: Offer, best: Offer): boolean => {
  if (offer.cap === undefined || best.cap === undefined) return false;
  const perCost = market.utility === 'cost';
  const [times1, times2] = perCost ? [best.project.cost, offer.project.cost] : [1n, 1n];
  return surely(offer.cap.bracket, times1, best.cap.bracket, times2) > 0;
};

/** Ties at the price: the lowest cost, then the most votes, then the lot (equalshares.net). */
const pick = (market: Market, tied: readonly Offer[], ties: LotTie[]): Offer | undefined => {
  const behind = (a: Project, b: Project) =>
    a.cost < b.cost ? -1 : a.cost > b.cost ? 1 : b.support - a.support;
  const place = ({ project }: Offer) => market.lot.indexOf(project.option);
  const [first, ...others] = tied.toSorted(
    (a, b) => behind(a.project, b.project) || place(a) - place(b),
  );
  if (first === undefined) return undefined;
  const level = others.filter(({ project }) => behind(project, first.project) === 0);
  if (level.length > 0)
    ties.push({ tied: [first, ...level].map(({ project }) => project), chosen: first.project });
  return first;
};

/** Looks at the offers from the cheapest known price up; keeps those that can be afforded. */
const round = (market: Market, state: State, offers: readonly Offer[]) => {
  const affordable: Offer[] = [];
  let best: Offer | undefined;
  let tied: Offer[] = [];
  for (const offer of offers) {
    if (best !== undefined && hopeless(market, offer, best)) {
      affordable.push(offer);
      continue;
    }
    const found = capOf(state, offer.project, offer.cost);
    if (found === undefined) continue;
    offer.cap = found.cap;
    offer.short = found.short;
    affordable.push(offer);
    const order = best === undefined ? -1 : dearer(market, offer, best);
    if (order < 0) [best, tied] = [offer, [offer]];
    else if (order === 0) tied.push(offer);
  }
  return { affordable, tied };
};

/** Votes that pay less than the cap: all they have left, or nothing. */
const votesShort = (state: State, { project, short }: Offer): number => {
  const without = project.backers.filter(({ sheet }) => state.purseOf[sheet] === EMPTY);
  return [...short, ...without].reduce((sum, { votes }) => sum + votes, 0);
};

const charge = (state: State, { project, short }: Offer, cap: Cap): void => {
  if (cap === FREE) return;
  for (const { sheet } of short) state.purseOf[sheet] = EMPTY;
  const after = new Map<number, number>();
  for (const { sheet, points } of project.backers) {
    const purse = state.purseOf[sheet] ?? EMPTY;
    if (purse === EMPTY) continue;
    const key = purse * (HIGHEST_MARK + 1) + points;
    const next = after.get(key) ?? state.purses.pay(purse, points, cap);
    after.set(key, next);
    state.purseOf[sheet] = next;
  }
};

const priceKey = (market: Market, { cap, project }: Offer): number =>
  (cap?.bracket.low ?? 0) / (market.utility === 'cost' ? Number(project.cost) : 1);

/** One run of the Method of Equal Shares with `share` of money for each vote, exact throughout. */
export const buy = (market: Market, share: Fraction): Run => {
  let most = (share.num * BigInt(market.votes)) / share.den + 1n;
  for (const { cost } of market.projects) most += cost;
  const state: State = {
    purses: openPurses(share, most),
    purseOf: new Int32Array(market.sheets).fill(FULL),
    rich: new Int32Array(market.sheets),
  };
  const bought: Bought[] = [];
  const ties: LotTie[] = [];
  let offers: Offer[] = market.projects
    .filter(({ cost, backers }) => backers.length > 0 && (cost > 0n || market.utility !== 'cost'))
    .map((project) => ({
      project,
      cost: bracketOf(fraction(project.cost), most),
      cap: undefined,
      short: [],
    }));
  while (offers.length > 0) {
    const { affordable, tied } = round(market, state, offers);
    const chosen = pick(market, tied, ties);
    if (chosen?.cap === undefined) break;
    const paidLess = votesShort(state, chosen);
    charge(state, chosen, chosen.cap);
    bought.push({ project: chosen.project, cap: chosen.cap, paidLess });
    offers = affordable
      .filter((offer) => offer !== chosen)
      .sort((a, b) => priceKey(market, a) - priceKey(market, b));
  }
  return { bought, purses: state.purses, purseOf: state.purseOf, ties };
};
