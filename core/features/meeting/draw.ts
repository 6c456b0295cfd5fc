import { drawAtHome } from '../../engine/draw-subject.ts';
import type { CardContext } from '../../model/context.ts';
import type { Drawn } from '../../model/drawn.ts';
import type { Notice } from '../../model/effect.ts';
import type { DrawRequest } from '../../model/feature-out.ts';
import type { RecordId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { termsNeeded } from '../../subject/terms.ts';
import type { View } from '../../view/view.ts';
import { meetingCard } from './card.ts';
import type { Meeting } from './meeting.ts';
import { reminderView } from './reminder.ts';
import type { Items } from './tally.ts';

/** How a meeting is shown, from its record and what its seats say. */
type MeetingDrawing = (
  record: Stored<Meeting>,
  items: Items,
  context: CardContext,
) => View | undefined;

export const asMeeting: MeetingDrawing = meetingCard;
/** A reminder of the round for which it was asked. */
export const asReminder =
  (notice: Extract<Notice, { notice: 'meeting' }>): MeetingDrawing =>
  (record, items, context) =>
    reminderView(record, items, notice, context);

/** A meeting drawn from its newest state and its seats' answers, read consistently; undefined where it is gone. */
export const drawMeeting = (
  id: RecordId,
  drawing: MeetingDrawing,
  request: DrawRequest,
): Promise<Drawn | undefined> =>
  drawAtHome<Meeting>(
    id,
    {
      seats: true,
      beside: termsNeeded,
      named: ({ state }) => (state.last.by ? [state.last.by] : []),
      view: drawing,
    },
    request,
  );
