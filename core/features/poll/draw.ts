import { drawAtHome } from '../../engine/draw-subject.ts';
import type { CardContext } from '../../model/context.ts';
import type { Drawn } from '../../model/drawn.ts';
import type { DrawRequest, DrawSubject } from '../../model/feature-out.ts';
import type { RecordId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { View } from '../../view/view.ts';
import { pollCard } from './card.ts';
import type { Poll } from './poll.ts';
import { namedIn } from './view/parts.ts';
import { waitsView } from './view/waits.ts';
import { wantedView } from './view/wanted.ts';
import { waitsOf } from './waits.ts';

/** How a poll is shown, from its record and all its seat items. */
export type PollDrawing = (
  record: Stored<Poll>,
  items: readonly Stored[],
  context: CardContext,
) => View | undefined;

/** The card, and once it is closed the result: the same words. */
export const asCard: PollDrawing = pollCard;
/** The result, once there is one. */
export const asResult: PollDrawing = (record, items, context) =>
  record.state.standing.is === 'closed' ? pollCard(record, items, context) : undefined;
/** What is asked of a seat that has not voted. */
export const asWanted =
  (seat: string): PollDrawing =>
  (record, items, context) =>
    wantedView(record, seat, items, context);

/** A poll drawn from its newest state and its seats' votes, read consistently; undefined where it or its partnership is gone. */
export const drawPoll = (
  id: RecordId,
  drawing: PollDrawing,
  request: DrawRequest,
): Promise<Drawn | undefined> =>
  drawAtHome<Poll>(
    id,
    {
      seats: true,
      named: ({ state }) => namedIn(state),
      view: (record, records, context) => drawing(record, [...records.values()], context),
    },
    request,
  );

/** Who draws the message about votes that wait for a roll. */
export const waitsDrawer = (subject: RecordId): DrawSubject | undefined => {
  const poll = waitsOf(subject);
  return (
    poll &&
    ((_, request) =>
      drawAtHome<Poll>(
        poll,
        {
          named: ({ state }) => (state.waits ?? []).map(({ person }) => person),
          view: (record, __, context) => waitsView(record, context),
        },
        request,
      ))
  );
};
