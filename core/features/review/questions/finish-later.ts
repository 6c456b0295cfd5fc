import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { asked } from '../../../model/outcome.ts';
import { question } from '../../../model/rule.ts';
import { about } from '../ask-fields.ts';
import { aboutReview } from '../decide/about.ts';
import { continueOffer } from '../offers.ts';

/** The rest can wait: says that what was written is kept. */
export const finishLater = /* @__PURE__ */ ask('review.finish-later', about);

export const finishLaterRule = () =>
  question(finishLater, {
    right: 'asked',
    answer: aboutReview(({ review, thing }) =>
      asked(say('review.kept-all', {}), [continueOffer(review, thing)]),
    ),
  });
