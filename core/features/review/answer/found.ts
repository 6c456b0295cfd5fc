import type { CardContext, Context, Loaded } from '../../../model/context.ts';
import type { Reading } from '../../../model/feature.ts';
import type { Ref } from '../../../model/ids.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { aboutOne, recordIn, within } from '../../../subject/require.ts';
import { needsOf, noSuchReview, reviewIn } from '../decide/about.ts';
import { shownIn } from '../offers.ts';
import type { Review } from '../review.ts';
import { mayAnswer } from '../standing.ts';

/** What a private view is drawn with. */
const drawingOf = (context: Context, { people }: Pick<Loaded, 'people'>): CardContext => ({
  now: context.now,
  today: context.today,
  locale: context.locale,
  place: context.where.place,
  partnership: within(context),
  people,
});

/** What is written and not sent is the chair's alone, and the clerk's once asked. */
const isHidden = (review: Review, context: Context): boolean =>
  review.standing.is !== 'sent' &&
  Object.keys(review.said).length > 0 &&
  !mayAnswer(context.me, review, within(context).state);

interface Found {
  readonly record: Stored<Review>;
  readonly drawing: CardContext;
  /** The reference as it is said where this was asked. */
  readonly shown: string;
}
/** The review asked about with whoever is named in it, or that there is none. */
const found = async (ref: Ref, context: Context, { load }: Reading): Promise<Found | Outcome> => {
  const loaded = await load(needsOf(ref)(context));
  const record = reviewIn(loaded, recordIn(within(context), ref));
  if (!record || isHidden(record.state, context)) return noSuchReview(ref, context);
  const shown = shownIn(record, within(context), context.where.place);
  return { record, drawing: drawingOf(context, loaded), shown };
};

/** Answers a question about one review. */
export const aboutReview = aboutOne(found);
