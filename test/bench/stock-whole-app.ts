import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import { type Secrets, stockApp } from './stock-app.ts';

// What the product needs besides, as a newcomer has it: every locale of zod comes along where it is passed on whole.
const event = z.object({ body: z.string(), headers: z.record(z.string(), z.string()) });
export const libraries = { z, Temporal };

/** The stock handler with checked input and a date reckoned in a time zone: the yardstick of a bot that does as much. */
export const stockWholeApp = (secrets: Secrets): ReturnType<typeof stockApp> => {
  const bare = stockApp(secrets);
  return async (given, ...more) => {
    event.parse(given);
    Temporal.Now.zonedDateTimeISO('Europe/London').add({ days: 7 }).toPlainDate().toString();
    return bare(given, ...more);
  };
};
