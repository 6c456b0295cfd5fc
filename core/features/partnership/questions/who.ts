import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { scope } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { within } from '../../../subject/require.ts';
import { looking } from '../view/people.ts';
import { whoView } from '../view/who.ts';

export const who = /* @__PURE__ */ ask('partnership.who', () => ({
  ...scope(),
  name: z.string().max(100),
}));

export const whoRule = () =>
  question(who, {
    right: 'observer',
    ofPeople: true,
    example: { topic: 'partnership', rank: 40, typed: say('example.partnership.who', {}) },
    answer: async ({ name }, context, read) =>
      whoView(within(context), name, await looking(context, read)),
  });
