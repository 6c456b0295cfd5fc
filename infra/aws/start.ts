import { loadBundle } from './load.ts';

/** What Lambda starts: the function's bundle beside it. Bundled to CommonJS, where these two names exist. */
export const { handler } = loadBundle(`${__dirname}/main.js`, require).exports;
