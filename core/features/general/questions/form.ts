import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';

/** Opens a form, filled with what is already known; or searches one of its lists. */
export const form = /* @__PURE__ */ ask('form', () => ({
  ...within(),
  form: z.string().max(60),
  given: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
  /** Only what can be chosen in one of its fields, as far as it fits what was typed. */
  search: z
    .object({
      field: z.string().max(60),
      words: z.string().max(200),
      most: z.int().min(1).max(2000),
    })
    .optional(),
}));

export const formRule = ({ open, searched }: AllIn) =>
  question(form, {
    right: 'anyone',
    reach: 'anywhere',
    chooses: true,
    answer: async ({ form, given = {}, search }, context, read) =>
      (search
        ? await searched({ form, given, search }, context, read)
        : await open(form, given, context, read)) ??
      refused(say('form-unknown', {}), [{ label: say('label.help', {}), ask: { ask: 'help' } }]),
  });
