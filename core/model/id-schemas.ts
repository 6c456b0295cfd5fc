import * as z from 'zod';
import { lazy } from '../lib/lazy.ts';
import { platformPattern } from './platforms.ts';

/** Ids and names that come back through a client: no longer than a chat makes them, or a table takes as a key. */
export const idShapes = /* @__PURE__ */ lazy(() => {
  const account = z
    .string()
    .max(700)
    .regex(new RegExp(`^${platformPattern}:[^:]+:[^@]`));
  const person = z.string().max(100);
  const organisation = z.string().max(100);
  const named = z.strictObject({ account, name: z.string().max(200) });
  return {
    person,
    place: z.string().max(700),
    account,
    organisation,
    named,
    /** Someone named: a person we know, an account we may not know yet, or an organisation. */
    who: z.union([z.strictObject({ person }), named, z.strictObject({ organisation })]),
  };
});

export type Who = z.infer<ReturnType<typeof idShapes>['who']>;
