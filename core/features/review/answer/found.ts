import type { CardScene, Loaded, Scene } from '../../../model/context.ts';
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
const drawingOf = (scene: Scene, { people }: Pick<Loaded, 'people'>): CardScene => ({
  now: scene.now,
  today: scene.today,
  locale: scene.locale,
  place: scene.where.place,
  partnership: within(scene),
  people,
});

/** What is written and not sent is the chair's alone, and the clerk's once asked. */
const isHidden = (review: Review, scene: Scene): boolean =>
  review.standing.is !== 'sent' &&
  Object.keys(review.said).length > 0 &&
  !mayAnswer(scene.me, review, within(scene).state);

interface Found {
  readonly record: Stored<Review>;
  readonly drawing: CardScene;
  /** The reference as it is said where this was asked. */
  readonly shown: string;
}
/** The review asked about with whoever is named in it, or that there is none. */
const found = async (ref: Ref, scene: Scene, { load }: Reading): Promise<Found | Outcome> => {
  const loaded = await load(needsOf(ref)(scene));
  const record = reviewIn(loaded, recordIn(within(scene), ref));
  if (!record || isHidden(record.state, scene)) return noSuchReview(ref, scene);
  const shown = shownIn(record, within(scene), scene.where.place);
  return { record, drawing: drawingOf(scene, loaded), shown };
};

/** Answers a question about one review. */
export const aboutReview = aboutOne(found);
