import * as z from 'zod';
import { lazy } from '../lib/lazy.ts';

/** Ids and names that come back through a client: no longer than a chat makes them, or a table takes as a key. */
export const idShapes = /* @__PURE__ */ lazy(() => {
  const account = z
    .string()
    .max(700)
    .regex(/^(slack|teams):[^:]+:[^@]/);
  const name = z.string().max(200);
  return {
    person: z.string().max(100),
    place: z.string().max(700),
    account,
    organisation: z.string().max(100),
    named: z.strictObject({ account, name }),
  };
});
