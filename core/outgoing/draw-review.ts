import type { Effect } from '../effect.ts';
import { directAccount, type PersonId, type PlaceId, type RecordId } from '../ids.ts';
import type { DeliverPorts } from '../ports.ts';
import type { Stored } from '../record.ts';
import { reviewCard } from '../review/card.ts';
import { namedIn } from '../review/decide/about.ts';
import type { Review } from '../review/review.ts';
import { noticeView, promptCard, type ReviewNotice } from '../review/view/prompt.ts';
import type { CardScene } from '../scene.ts';
import type { View } from '../view/view.ts';
import { drawAtHome } from './at-home.ts';
import type { Drawn } from './ready.ts';

/** How a review is shown to whom an effect is addressed. */
export type ReviewDrawing = (
  record: Stored<Review>,
  scene: CardScene,
  to: Effect['to'],
) => View | undefined;

/** In a channel the review itself; in private the question, to whoever is asked. */
export const asReview: ReviewDrawing = (record, scene, to) =>
  directAccount(scene.place)
    ? promptCard(record, scene, to as PersonId)
    : reviewCard(record, scene);
export const asNotice =
  (step: ReviewNotice): ReviewDrawing =>
  (record, scene, to) =>
    noticeView(record, step, scene, to);

/** A review drawn from its newest state; undefined where it or its partnership is gone. */
export const drawReview = (
  effect: Effect,
  id: RecordId,
  place: PlaceId,
  drawing: ReviewDrawing,
  ports: DeliverPorts,
): Promise<Drawn | undefined> =>
  drawAtHome<Review>(
    effect,
    id,
    place,
    {
      named: ({ state }, partnership) => namedIn(state, partnership),
      view: (record, _, scene) => drawing(record, scene, effect.to),
    },
    ports,
  );
