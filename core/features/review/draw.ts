import { drawAtHome } from '../../engine/draw-subject.ts';
import type { Drawn } from '../../engine/ready-view.ts';
import type { CardContext } from '../../model/context.ts';
import type { Effect } from '../../model/effect.ts';
import { directAccount, type PersonId, type PlaceId, type RecordId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { DeliverPorts } from '../../ports/ports.ts';
import type { View } from '../../view/view.ts';
import { reviewCard } from './card.ts';
import { namedIn } from './decide/about.ts';
import type { Review } from './review.ts';
import { noticeView, promptCard, type ReviewNotice } from './view/prompt.ts';

/** How a review is shown to whom an effect is addressed. */
export type ReviewDrawing = (
  record: Stored<Review>,
  context: CardContext,
  to: Effect['to'],
) => View | undefined;

/** In a channel the review itself; in private the question, to whoever is asked. */
export const asReview: ReviewDrawing = (record, context, to) =>
  directAccount(context.place)
    ? promptCard(record, context, to as PersonId)
    : reviewCard(record, context);
export const asNotice =
  (step: ReviewNotice): ReviewDrawing =>
  (record, context, to) =>
    noticeView(record, step, context, to);

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
      view: (record, _, context) => drawing(record, context, effect.to),
    },
    ports,
  );
