import { HIGHEST_MARK } from './election.ts';
import {
  compare,
  type Fraction,
  fraction,
  minus,
  over,
  plus,
  times,
  whole,
  ZERO,
} from './fraction.ts';
import {
  asCap,
  type Bracket,
  bracketOf,
  type Cap,
  dividedRest,
  EMPTY,
  FREE,
  FULL,
  isShort,
  openPurses,
  type Purses,
  surely,
} from './purses.ts';

/** One sheet that supports a project: which, its votes, and the points of each vote (1 for a tick). */
export interface Backer {
  readonly sheet: number;
  readonly votes: number;
  readonly points: number;
}

/** A project on offer; `cost` is a whole number of the smallest money. */
export interface Project {
  readonly option: string;
  readonly cost: bigint;
  readonly backers: readonly Backer[];
  /** Votes or points, for ties and top-up. */
  readonly support: number;
}

export interface Bought {
  readonly project: Project;
  readonly cap: Cap;
  readonly paidLess: number;
}

export interface Run {
  readonly bought: readonly Bought[];
  readonly purses: Purses;
  readonly purseOf: Int32Array;
  readonly ties: readonly (readonly Project[])[];
}

/** What one run needs beside the share: the same for every run of a completion. */
export interface Market {
  readonly projects: readonly Project[];
  readonly sheets: number;
  readonly votes: number;
  readonly utility: 'cost' | 'cardinality';
  /** Projects in the order of the lot, the last resort. */
  readonly lot: (tied: readonly Project[]) => Project;
}

interface State {
  readonly purses: Purses;
  readonly purseOf: Int32Array;
}

/** Votes that have paid, or would pay, all that is in their purse. */
interface Short {
  readonly sheet: number;
  readonly purse: number;
  readonly votes: number;
}

const sumMoney = (purses: Purses, holders: readonly Omit<Short, 'sheet'>[]): Fraction => {
  const votesIn = new Map<number, number>();
  for (const { purse, votes } of holders)
    if (purse !== EMPTY) votesIn.set(purse, (votesIn.get(purse) ?? 0) + votes);
  let sum = ZERO;
  for (const [purse, votes] of votesIn) sum = plus(sum, times(whole(votes), purses.exact(purse)));
  return sum;
};

/** The money that a project's supporters have left, exactly. */
export const moneyBehind = ({ purses, purseOf }: Run, project: Project): Fraction =>
  sumMoney(
    purses,
    project.backers.map(({ sheet, votes }) => ({ purse: purseOf[sheet] ?? EMPTY, votes })),
  );

/**
 * The smallest cap at which those who can pay it in full, and all that the others have, cover the
 * cost; undefined when all their money does not. Found by raising the cap over those it leaves short.
 */
const capOf = ({ purses, purseOf }: State, project: Project, cost: Bracket) => {
  if (project.cost === 0n) return { cap: FREE, short: [] };
  const short: Short[] = [];
  let [spentLow, spentGap] = [0, 0];
  let rich = project.backers.filter(({ sheet }) => purseOf[sheet] !== EMPTY);
  while (rich.length > 0) {
    let points = 0;
    for (const backer of rich) points += backer.votes * backer.points;
    const [paying, upTo] = [points, short.length];
    // The purses are those of now: asked for later, the exact cap is still the cap of this moment.
    const cap = asCap(dividedRest(cost, { low: spentLow, gap: spentGap }, points), () =>
      over(minus(fraction(project.cost), sumMoney(purses, short.slice(0, upTo))), whole(paying)),
    );
    const stillRich: Backer[] = [];
    for (const backer of rich) {
      const purse = purseOf[backer.sheet] ?? EMPTY;
      if (!isShort(purses, purse, backer.points, cap)) {
        stillRich.push(backer);
        continue;
      }
      short.push({ sheet: backer.sheet, purse, votes: backer.votes });
      spentLow += backer.votes * (purses.low[purse] ?? 0);
      spentGap += backer.votes * (purses.gap[purse] ?? 0);
    }
    if (stillRich.length === rich.length) return { cap, short };
    rich = stillRich;
  }
  return undefined;
};

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

const pick = (
  market: Market,
  tied: readonly Offer[],
  ties: (readonly Project[])[],
): Offer | undefined => {
  const [first] = tied;
  if (tied.length < 2) return first;
  const cheapest = tied.reduce((a, b) => (b.project.cost < a.project.cost ? b : a)).project.cost;
  const cheap = tied.filter(({ project }) => project.cost === cheapest);
  const most = Math.max(...cheap.map(({ project }) => project.support));
  const popular = cheap.filter(({ project }) => project.support === most);
  if (popular.length > 1) ties.push(popular.map(({ project }) => project));
  const chosen = market.lot(popular.map(({ project }) => project));
  return popular.find(({ project }) => project === chosen);
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

const charge = (state: State, { project, short }: Offer, cap: Cap): void => {
  const empties = new Set(short.map(({ sheet }) => sheet));
  const after = new Map<number, number>();
  for (const { sheet, points } of project.backers) {
    const purse = state.purseOf[sheet] ?? EMPTY;
    if (purse === EMPTY || cap === FREE) continue;
    const key = purse * (HIGHEST_MARK + 1) + points;
    const next = empties.has(sheet)
      ? EMPTY
      : (after.get(key) ?? state.purses.pay(purse, points, cap));
    if (next !== EMPTY) after.set(key, next);
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
  };
  const bought: Bought[] = [];
  const ties: (readonly Project[])[] = [];
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
    charge(state, chosen, chosen.cap);
    const paidLess = chosen.short.reduce((sum, { votes }) => sum + votes, 0);
    bought.push({ project: chosen.project, cap: chosen.cap, paidLess });
    offers = affordable
      .filter((offer) => offer !== chosen)
      .sort((a, b) => priceKey(market, a) - priceKey(market, b));
  }
  return { bought, purses: state.purses, purseOf: state.purseOf, ties };
};
