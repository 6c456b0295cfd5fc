import type { Effect, Notice } from '../effect.ts';
import type { PlaceId, RecordId } from '../ids.ts';
import { meetingCard } from '../meeting/card.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { reminderView } from '../meeting/reminder.ts';
import type { Items } from '../meeting/tally.ts';
import type { DeliverPorts } from '../ports.ts';
import type { Stored } from '../record.ts';
import type { CardScene } from '../scene.ts';
import type { View } from '../view/view.ts';
import { drawAtHome } from './at-home.ts';
import type { Drawn } from './ready.ts';

/** How a meeting is shown, from its record and what its seats say. */
type MeetingDrawing = (record: Stored<Meeting>, items: Items, scene: CardScene) => View | undefined;

export const asMeeting: MeetingDrawing = meetingCard;
/** A reminder of the round for which it was asked. */
export const asReminder =
  (notice: Extract<Notice, { notice: 'meeting' }>): MeetingDrawing =>
  (record, items, scene) =>
    reminderView(record, items, notice, scene);

/** A meeting drawn from its newest state and its seats' answers, read consistently; undefined where it is gone. */
export const drawMeeting = (
  effect: Effect,
  id: RecordId,
  place: PlaceId,
  drawing: MeetingDrawing,
  ports: DeliverPorts,
): Promise<Drawn | undefined> =>
  drawAtHome<Meeting>(
    effect,
    id,
    place,
    {
      seats: true,
      named: ({ state }) => (state.last.by ? [state.last.by] : []),
      view: drawing,
    },
    ports,
  );
