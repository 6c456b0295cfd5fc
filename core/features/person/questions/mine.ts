import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { paged, within } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { mineView } from '../view.ts';

/** Everything with the asker's name on it, in every partnership. */
export const mine = /* @__PURE__ */ ask('mine', () => ({ ...within(), ...paged(100) }));

export const mineRule = (all: AllIn) =>
  question(mine, {
    right: 'anyone',
    example: { topic: 'people', rank: 10, typed: say('example.people.mine', {}) },
    reach: 'programme',
    answer: async (asked, context, read) => {
      const { rows, leads } = await all.mine(context, read);
      return mineView(rows, { ...asked, ...context, leads });
    },
  });
