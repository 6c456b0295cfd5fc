import type { Reads } from '../../language/grammar.ts';
import { reviewLetter } from './letter.ts';
import { readAgainstReview, reviewChoices } from './reads/reply.ts';
import { readOfReview, readReview } from './reads/review.ts';

/** How lines about reviews are read. */
export const reviewReads: Reads = {
  nouns: [
    {
      words: ['review'],
      read: readReview,
      slash: true,
      listed: true,
      letters: [reviewLetter],
    },
  ],
  stages: { named: readOfReview, prose: readAgainstReview, waiting: readAgainstReview },
  choices: reviewChoices,
};
