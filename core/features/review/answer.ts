import { say } from '../../language/saying.ts';
import type { Answerers } from '../../model/feature.ts';
import { asked } from '../../model/outcome.ts';
import { history } from './answer/history.ts';
import { due, list } from './answer/list.ts';
import { show } from './answer/show.ts';
import { asText } from './answer/text.ts';
import { aboutReview } from './decide/about.ts';
import { continueOffer } from './offers.ts';
import type { ReviewQuestion } from './shapes.ts';

/** How each question about reviews is answered. */
export const reviewAnswerers: Answerers<ReviewQuestion> = {
  'review.due': due,
  'review.show': show,
  'review.list': list,
  'review.history': history,
  'review.as-text': asText,
  'review.finish-later': aboutReview(({ review, thing }) =>
    asked(say('review.kept-all', {}), [continueOffer(review, thing)]),
  ),
};
