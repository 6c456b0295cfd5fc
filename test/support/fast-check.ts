import fc from 'fast-check';

/**
 * Every run tries the same cases, so that what passed once passes again and what failed can be seen to fail.
 * `LAWS_SEED` (a whole number) tries others; the weekly workflow does, under a new one each time.
 */
fc.configureGlobal({ seed: Number(process.env.LAWS_SEED || 2011) });

export default fc;
