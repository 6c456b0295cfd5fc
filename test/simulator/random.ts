/** Chance that comes out the same for the same seed. */
export interface Random {
  /** From 0 to below 1. */
  readonly next: () => number;
  /** A whole number from 0 to below `n`. */
  readonly below: (n: number) => number;
  readonly chance: (share: number) => boolean;
  /** One of them; throws where there is none. */
  readonly pick: <T>(some: readonly T[]) => T;
  /** Goes on as the same seed does from there, whatever was drawn before. */
  readonly from: (place: number) => void;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export const randomOf = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x100000000;
  };
  const below = (n: number) => Math.floor(next() * n);
  return {
    from: (place) => {
      state = (seed ^ Math.imul(place + 1, 0x9e3779b1)) >>> 0;
    },
    next,
    below,
    chance: (share) => next() < share,
    pick: (some) => {
      if (some.length === 0) throw new Error('nothing to pick from');
      return some[below(some.length)] as (typeof some)[number];
    },
  };
};
