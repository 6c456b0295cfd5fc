import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { refused } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';

/** Opens a form, filled with what is already known. */
export const form = /* @__PURE__ */ ask('form', () => ({
  ...within(),
  form: z.string().max(60),
  given: z.record(z.string(), z.union([z.string(), z.array(z.string())])).optional(),
}));

export const formRule = ({ open }: AllIn) =>
  question(form, {
    right: 'anyone',
    reach: 'anywhere',
    chooses: true,
    answer: async ({ form, given = {} }, context, read) =>
      (await open(form, given, context, read)) ??
      refused(say('form-unknown', {}), [{ label: say('label.help', {}), ask: { ask: 'help' } }]),
  });
