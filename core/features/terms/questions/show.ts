import * as z from 'zod';
import { ask } from '../../../model/ask.ts';
import { paged, scope } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { hereIn, termsNeeds } from '../decide/here.ts';
import { termsView } from '../view/terms.ts';

export const show = /* @__PURE__ */ ask('terms.show', () => ({
  ...scope(),
  draft: z.boolean().optional(),
  ...paged(10),
}));

/** The clauses of the terms in force, or of the draft. */
export const showRule = () =>
  question(show, {
    right: 'observer',
    answer: async (asked, context, { load }) =>
      termsView(hereIn(context, await load(termsNeeds(context))), asked, context),
  });
