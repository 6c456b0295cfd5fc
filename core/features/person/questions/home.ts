import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { paged, within } from '../../../model/ask-schemas.ts';
import { question } from '../../../model/rule.ts';
import { homeView } from '../home-view.ts';

/** All that is the asker's at a glance: their things, votes, meetings, reviews and partnerships. */
export const home = /* @__PURE__ */ ask('person.home', () => ({
  ...within(),
  ...paged(100),
  /** The list of which another page is wanted. */
  of: z.enum(['things', 'partnerships']).optional(),
}));

export const homeRule = (all: AllIn) =>
  question(home, {
    right: 'anyone',
    reach: 'programme',
    glance: true,
    example: { topic: 'people', rank: 5, typed: say('example.person.home', {}) },
    answer: async ({ of, page, after }, context, read) => {
      const turned = (list: 'things' | 'partnerships') => (list === of ? { page, after } : {});
      return homeView(await all.home(context, read, turned), context);
    },
  });
