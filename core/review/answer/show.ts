import type { Answerer, Named } from '../../feature.ts';
import { directAccount } from '../../ids.ts';
import type { Offer, Outcome } from '../../outcome.ts';
import type { Stored } from '../../record.ts';
import type { CardScene, Loaded, Scene } from '../../scene.ts';
import { recordIn, within } from '../../subject.ts';
import { reviewView } from '../card.ts';
import type { ReviewQuestion } from '../commands.ts';
import { needsOf, noSuchReview, reviewIn } from '../decide/about.ts';
import { continueOffer, listOffer, offers, shownIn, thingOf, verdictOffers } from '../offers.ts';
import { isOpen, type Review } from '../review.ts';
import { mayAnswer } from '../standing.ts';
import { promptCard } from '../view/prompt.ts';

/** What a private view is drawn with. */
export const drawingOf = (scene: Scene, { people }: Pick<Loaded, 'people'>): CardScene => ({
  now: scene.now,
  today: scene.today,
  locale: scene.locale,
  place: scene.where.place,
  partnership: within(scene),
  people,
});

/** The review asked about with whoever is named in it, or that there is none. */
export const found = async (
  ref: string,
  scene: Scene,
  load: Parameters<Answerer<ReviewQuestion>>[2]['load'],
): Promise<{ record: Stored<Review>; drawing: CardScene; shown: string } | Outcome> => {
  const loaded = await load(needsOf(ref)(scene));
  const record = reviewIn(loaded, recordIn(within(scene), ref));
  if (!record || isHidden(record.state, scene)) return noSuchReview(ref, scene);
  const shown = shownIn(record, within(scene), scene.where.place);
  return { record, drawing: drawingOf(scene, loaded), shown };
};

/** What is written and not sent is the chair's alone, and the clerk's once asked. */
const isHidden = (review: Review, scene: Scene): boolean =>
  review.standing.is !== 'sent' &&
  Object.keys(review.said).length > 0 &&
  !mayAnswer(scene.me, review, within(scene).state);

/** What whoever may answer it can still do. */
const extras = (record: Stored<Review>, scene: Scene): Offer[] => {
  const { state } = record;
  const partnership = within(scene);
  const thing = thingOf(record, partnership);
  if (!isOpen(state) || !mayAnswer(scene.me, state, partnership.state)) return [];
  const send = state.said.verdict === undefined ? verdictOffers(thing) : [offers.send(thing)];
  return [continueOffer(state, thing), ...send];
};

/** The review, for one person alone: the question itself, by themselves, for whoever is to answer it. */
export const show: Answerer<Named<ReviewQuestion, 'review.show'>> = async (
  { ref },
  scene,
  { load },
) => {
  const one = await found(ref, scene, load);
  if ('kind' in one) return one;
  const { record, drawing } = one;
  const waits = isOpen(record.state) && mayAnswer(scene.me, record.state, within(scene).state);
  const prompt = directAccount(scene.where.place) && waits && promptCard(record, drawing, scene.me);
  if (prompt) return prompt;
  const list = directAccount(scene.where.place) ? [] : [listOffer(within(scene).id)];
  return reviewView(record, drawing, one.shown, [...extras(record, scene), ...list]);
};
