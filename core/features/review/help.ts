import { say } from '../../language/saying.ts';
import type { Deed, Help } from '../../model/feature-in.ts';

/** How reviews are explained. */
export const reviewHelp: Help = {
  topics: [
    {
      rank: 50,
      name: 'review',
    },
  ],
};

/** What the table of rights says of it. */
export const reviewDeeds: readonly Deed[] = [
  {
    rank: 110,
    says: say('deed.review', {}),
    ask: 'review.answer',
  },
];
