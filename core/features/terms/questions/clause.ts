import * as z from 'zod';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { number } from '../ask-fields.ts';
import { hereIn, termsNeeds } from '../decide/here.ts';
import { clauseView } from '../view/clause.ts';

export const clause = /* @__PURE__ */ ask('terms.clause', () => ({
  ...scope(),
  number: number(),
  draft: z.boolean().optional(),
}));

/** One clause in full, with its rule, from when it holds, and what it said before. */
export const clauseRule = () =>
  question(clause, {
    right: 'observer',
    answer: async (asked, context, { load }) =>
      clauseView(hereIn(context, await load(termsNeeds(context))), asked, context),
  });
