import type { Reads } from '../../language/grammar.ts';
import { say } from '../../language/saying.ts';
import { reviewLetter } from './letter.ts';
import { readAgainstReview, reviewChoices } from './reads/reply.ts';
import { readOfReview, readReview } from './reads/review.ts';

/** How lines about reviews are read. */
export const reviewReads: Reads = {
  nouns: [
    {
      words: ['review'],
      read: readReview,
      slash: { says: say('slash.review', {}), hint: say('slash.review.hint', {}) },
      listed: true,
      letters: [reviewLetter],
    },
  ],
  stages: { named: readOfReview, prose: readAgainstReview, waiting: readAgainstReview },
  choices: reviewChoices,
};
