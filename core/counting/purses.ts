import { compare, type Fraction, fraction, minus, times, whole, ZERO } from './fraction.ts';

/**
 * A whole number `low` and how far above it the true value can lie, in grains so small that all the
 * money there is comes to 2^50 of them. Comparing brackets settles nearly every question exactly and
 * cheaply; where two overlap, the caller asks the exact fractions. No decision rests on rounding.
 */
export interface Bracket {
  readonly low: number;
  readonly gap: number;
}

const GRAINS = 2n ** 50n;

/** The bracket of an amount when `most` is all the money there can be. */
export const bracketOf = (amount: Fraction, most: bigint): Bracket => {
  const scaled = amount.num * GRAINS;
  const unit = amount.den * most;
  return { low: Number(scaled / unit), gap: scaled % unit === 0n ? 0 : 1 };
};

/** What a purchase took from each vote (or point) that could pay in full. */
export interface Cap {
  readonly bracket: Bracket;
  readonly exact: () => Fraction;
}

/** A value worked out when first asked for. */
const lazily = <Value>(work: () => Value): (() => Value) => {
  let known: { readonly value: Value } | undefined;
  return () => {
    known ??= { value: work() };
    return known.value;
  };
};

/**
 * Money left, shared by all voters with the same history of payments. Purse 0 is the full share and
 * purse 1 is empty; every other is an earlier one less a payment in full.
 */
export interface Purses {
  readonly low: number[];
  readonly gap: number[];
  readonly exact: (purse: number) => Fraction;
  readonly pay: (purse: number, points: number, cap: Cap) => number;
}

export const FULL = 0;
export const EMPTY = 1;

/** Purses for one run in which every vote starts with `share`. */
export const openPurses = (share: Fraction, most: bigint): Purses => {
  const full = bracketOf(share, most);
  const low = [full.low, 0];
  const gap = [full.gap, 0];
  const values: (() => Fraction)[] = [() => share, () => ZERO];
  const exact = (purse: number): Fraction => values[purse]?.() ?? ZERO;
  const pay = (purse: number, points: number, cap: Cap): number => {
    const paid = points * cap.bracket.low;
    const slack = points * cap.bracket.gap;
    low.push((low[purse] ?? 0) - paid - slack);
    gap.push((gap[purse] ?? 0) + slack);
    values.push(lazily(() => minus(exact(purse), times(whole(points), cap.exact()))));
    return low.length - 1;
  };
  return { low, gap, exact, pay };
};

/** The larger of two brackets' amounts times whole factors: above 0 if a, below 0 if b, 0 if unsure. */
export const surely = (a: Bracket, aTimes: bigint, b: Bracket, bTimes: bigint): number => {
  if (BigInt(a.low) * aTimes > BigInt(b.low + b.gap) * bTimes) return 1;
  return BigInt(a.low + a.gap) * aTimes < BigInt(b.low) * bTimes ? -1 : 0;
};

/** Is `money` less than `points` times the cap? Exact; the fractions are made only when unsure. */
export const isShort = (purses: Purses, purse: number, points: number, cap: Cap): boolean => {
  const low = purses.low[purse] ?? 0;
  const wanted = points * cap.bracket.low;
  if (low >= wanted + points * cap.bracket.gap) return false;
  if (low + (purses.gap[purse] ?? 0) < wanted) return true;
  return compare(purses.exact(purse), times(whole(points), cap.exact())) < 0;
};

/** (amount - spent) / by as a bracket, where the amount is known and what was spent is bracketed. */
export const dividedRest = (amount: Bracket, spent: Bracket, by: number): Bracket => {
  const low = Math.floor((amount.low - spent.low - spent.gap) / by);
  const high = Math.ceil((amount.low + amount.gap - spent.low) / by);
  return { low, gap: high - low };
};

export const asCap = (bracket: Bracket, exact: () => Fraction): Cap => ({
  bracket,
  exact: lazily(exact),
});

export const FREE: Cap = { bracket: { low: 0, gap: 0 }, exact: () => fraction(0n) };
