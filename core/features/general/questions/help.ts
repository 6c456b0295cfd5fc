import * as z from 'zod';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import { isOfficer } from '../../../model/rights.ts';
import { question } from '../../../model/rule.ts';
import { helpView, topicView } from '../help.ts';

export const help = /* @__PURE__ */ ask('help', () => ({
  ...within(),
  topic: z.string().max(40).optional(),
}));

export const helpRule = (all: AllIn) =>
  question(help, {
    right: 'anyone',
    reach: 'anywhere',
    answer: async ({ topic }, context, read) => {
      const view = topic === undefined ? undefined : topicView(topic, context, all);
      if (view) return view;
      const { partnership, where } = context;
      // Where a partnership is meant it is known how they stand to it.
      const leads = partnership
        ? isOfficer(context)
        : where.kind === 'direct' && (await all.leads(context, read));
      return helpView(context, all, leads);
    },
  });
