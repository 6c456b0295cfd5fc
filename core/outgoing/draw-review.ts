import type { Effect } from '../effect.ts';
import {
  directAccount,
  type PersonId,
  type PlaceId,
  partnershipOf,
  type RecordId,
  recordOf,
} from '../ids.ts';
import { loadNeeds } from '../load.ts';
import type { Partnership } from '../partnership/partnership.ts';
import type { DeliverPorts } from '../ports.ts';
import type { Stored } from '../record.ts';
import { reviewCard } from '../review/card.ts';
import { namedIn } from '../review/decide/about.ts';
import type { Review } from '../review/review.ts';
import { noticeView, promptCard, type ReviewNotice } from '../review/view/prompt.ts';
import type { CardScene } from '../scene.ts';
import type { View } from '../view/view.ts';
import { type Drawn, ready } from './ready.ts';
import { sceneOf } from './scene.ts';

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
export const drawReview = async (
  effect: Effect,
  id: RecordId,
  place: PlaceId,
  drawing: ReviewDrawing,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const home = partnershipOf(id);
  if (!home) return undefined;
  const { records, people } = await loadNeeds(
    {
      records: [recordOf(home), id],
      next: (loaded) => {
        const review = loaded.records.get(id) as Stored<Review> | undefined;
        const partnership = loaded.records.get(recordOf(home)) as Stored<Partnership> | undefined;
        return review && partnership ? { people: namedIn(review.state, partnership.state) } : {};
      },
    },
    { store: ports.store, programme: effect.programme },
  );
  const record = records.get(id) as Stored<Review> | undefined;
  const partnership = records.get(recordOf(home)) as Stored<Partnership> | undefined;
  if (!record || !partnership) return undefined;
  const scene = sceneOf(partnership, people, place, ports.now());
  const view = drawing(record, scene, effect.to);
  return ready(view, { effect, place, people, partnership: home }, ports);
};
