import * as z from 'zod';
import { ask } from '../../model/ask.ts';
import { day, page, sure, within } from '../../model/ask-schemas.ts';
import { idShapes } from '../../model/id-schemas.ts';

const account = () => idShapes().account;
const person = () => idShapes().person.startsWith('person:');

/** Makes a code that joins a second account of the asker to this one. */
export const link = /* @__PURE__ */ ask('person.link', within);
export const linkWith = /* @__PURE__ */ ask('person.link-with', () => ({
  ...within(),
  code: z.string().max(40),
  sure: sure(),
}));
/** Answers "Is Sam on Slack also you?". */
export const same = /* @__PURE__ */ ask('person.same', () => ({
  ...within(),
  account: account(),
  /** The person that this account is now; its account row says it too, where it was read. */
  person: person().optional(),
  /** Whom the account may belong to: the asker, unless the clerk answers for someone with no account yet. */
  known: person().optional(),
  yes: z.boolean(),
}));
export const away = /* @__PURE__ */ ask('person.away', () => ({
  ...within(),
  until: day().optional(),
}));
export const nudges = /* @__PURE__ */ ask('person.nudges', () => ({
  ...within(),
  nudges: z.enum(['daily', 'weekly', 'late', 'none']),
}));
export const reachHere = /* @__PURE__ */ ask('person.reach-here', within);
/** Everything with the asker's name on it, in every partnership. */
export const mine = /* @__PURE__ */ ask('mine', () => ({ ...within(), page: page(100) }));
export const why = /* @__PURE__ */ ask('person.why', within);
export const less = /* @__PURE__ */ ask('person.less', within);
