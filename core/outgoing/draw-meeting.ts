import type { Effect, Notice } from '../effect.ts';
import { type PlaceId, partnershipOf, type RecordId, recordOf } from '../ids.ts';
import { loadNeeds } from '../load.ts';
import { meetingCard } from '../meeting/card.ts';
import type { Meeting } from '../meeting/meeting.ts';
import { reminderView } from '../meeting/reminder.ts';
import type { Items } from '../meeting/tally.ts';
import type { Partnership } from '../partnership/partnership.ts';
import type { DeliverPorts } from '../ports.ts';
import type { Stored } from '../record.ts';
import type { CardScene } from '../scene.ts';
import type { View } from '../view/view.ts';
import { type Drawn, ready } from './ready.ts';
import { sceneOf } from './scene.ts';

/** How a meeting is shown, from its record and what its seats say. */
type MeetingDrawing = (record: Stored<Meeting>, items: Items, scene: CardScene) => View | undefined;

export const asMeeting: MeetingDrawing = meetingCard;
/** A reminder of the round for which it was asked. */
export const asReminder =
  (notice: Extract<Notice, { notice: 'meeting' }>): MeetingDrawing =>
  (record, items, scene) =>
    reminderView(record, items, notice, scene);

/** A meeting drawn from its newest state and its seats' answers, read consistently; undefined where it is gone. */
export const drawMeeting = async (
  effect: Effect,
  id: RecordId,
  place: PlaceId,
  drawing: MeetingDrawing,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const home = partnershipOf(id);
  if (!home) return undefined;
  const loaded = await loadNeeds(
    {
      records: [recordOf(home), id],
      seats: [id],
      next: ({ records }) => {
        const by = (records.get(id) as Stored<Meeting> | undefined)?.state.last.by;
        return by ? { people: [by] } : {};
      },
    },
    { store: ports.store, programme: effect.programme },
  );
  const meeting = loaded.records.get(id) as Stored<Meeting> | undefined;
  const partnership = loaded.records.get(recordOf(home)) as Stored<Partnership> | undefined;
  if (!meeting || !partnership) return undefined;
  const scene = sceneOf(partnership, loaded.people, place, ports.now());
  const view = drawing(meeting, loaded.records, scene);
  return ready(view, { effect, place, people: loaded.people, partnership: home }, ports);
};
