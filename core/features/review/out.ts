import { loadNeeds } from '../../engine/load.ts';
import type { DayThing } from '../../model/day-thing.ts';
import type { DayRequest, FeatureOut } from '../../model/feature-out.ts';
import { isStopped } from '../../subject/stopped.ts';
import { namedIn } from './decide/about.ts';
import { asNotice, asReview, drawReview } from './draw.ts';
import { reviewsLed } from './gather.ts';
import { isOpen, type Review } from './review.ts';
import { reviewTold } from './told.ts';
import { reviewThings } from './view/day.ts';

/** Reviews in the message of a day of whoever is asked about them or told of them. */
const reviewDay = async (request: DayRequest): Promise<readonly DayThing[]> => {
  const { programme, store, homes, reader, context } = request;
  const going = homes.filter(({ state }) => !isStopped(state));
  const reviews = await reviewsLed(store, programme, reader.person, going);
  const named = reviews.flatMap(({ record, partnership }) =>
    namedIn(record.state, partnership.state),
  );
  const { people } = await loadNeeds({ people: [...new Set(named)] }, { store, programme });
  return reviewThings(reviews, { ...reader, people }, context);
};

/** How reviews are shown and told of. */
export const reviewOut: FeatureOut = {
  cards: { review: (subject, request) => drawReview(subject, asReview, request) },
  notices: {
    review: ({ review, step }, request) => drawReview(review, asNotice(step), request),
  },
  told: { review: reviewTold },
  worthSaying: { review: ({ state }) => isOpen(state as Review) },
  dayThings: reviewDay,
};
