import fc from 'fast-check';

/** So many cases of a law; `LAWS_TIMES` tries so many times as many. */
export const cases = (number: number): number => number * Number(process.env.LAWS_TIMES || 1);

/**
 * Every run tries the same cases, so that what passed once passes again and what failed can be seen to fail.
 * `LAWS_SEED` (a whole number) tries others; the weekly workflow does both, under a new one each time.
 */
fc.configureGlobal({ seed: Number(process.env.LAWS_SEED || 2011), numRuns: cases(100) });

export default fc;
