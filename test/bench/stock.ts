import { stockApp } from './stock-app.ts';

/** The yardstick of the Slack edge; its secrets stand in the environment. */
export const handler = stockApp(process.env);
