import { actionPhrases } from './action.ts';
import { generalPhrases } from './general.ts';
import { labelPhrases } from './labels.ts';
import { partnershipPhrases } from './partnership.ts';
import { personPhrases } from './person.ts';
import { readingPhrases } from './reading.ts';

export const enGB = {
  ...generalPhrases,
  ...labelPhrases,
  ...readingPhrases,
  ...partnershipPhrases,
  ...personPhrases,
  ...actionPhrases,
};
