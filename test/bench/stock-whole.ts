import { stockWholeApp, libraries as whole } from './stock-whole-app.ts';

/** Its secrets stand in the environment. */
export const handler = stockWholeApp(process.env);
/** Passed on whole, as stock-whole-app.ts says. */
export const libraries = whole;
