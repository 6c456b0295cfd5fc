import { drawAtHome } from '../../engine/draw-subject.ts';
import type { CardContext } from '../../model/context.ts';
import type { Drawn } from '../../model/drawn.ts';
import type { Effect } from '../../model/effect.ts';
import type { DrawRequest } from '../../model/feature-out.ts';
import { directAccount, type PersonId, type RecordId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
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
  id: RecordId,
  drawing: ReviewDrawing,
  request: DrawRequest,
): Promise<Drawn | undefined> =>
  drawAtHome<Review>(
    id,
    {
      named: ({ state }, partnership) => namedIn(state, partnership),
      view: (record, _, context) => drawing(record, context, request.effect.to),
    },
    request,
  );
