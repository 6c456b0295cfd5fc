import * as z from 'zod';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
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
    answer: async ({ topic }, context) =>
      (topic === undefined ? undefined : topicView(topic, context, all)) ?? helpView(context, all),
  });
