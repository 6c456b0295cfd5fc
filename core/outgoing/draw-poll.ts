import type { Effect } from '../effect.ts';
import { type PlaceId, partnershipOf, type RecordId, recordOf } from '../ids.ts';
import { loadNeeds } from '../load.ts';
import type { Partnership } from '../partnership/partnership.ts';
import { pollCard } from '../poll/card.ts';
import type { Poll } from '../poll/poll.ts';
import { namedIn } from '../poll/view/parts.ts';
import { wantedView } from '../poll/view/wanted.ts';
import type { DeliverPorts } from '../ports.ts';
import type { Stored } from '../record.ts';
import type { CardScene } from '../scene.ts';
import type { View } from '../view/view.ts';
import { type Drawn, ready } from './ready.ts';
import { sceneOf } from './scene.ts';

/** How a poll is shown, from its record and all its seat items. */
export type PollDrawing = (
  record: Stored<Poll>,
  items: readonly Stored[],
  scene: CardScene,
) => View | undefined;

/** The card, and once it is closed the result: the same words. */
export const asCard: PollDrawing = pollCard;
/** The result, once there is one. */
export const asResult: PollDrawing = (record, items, scene) =>
  record.state.standing.is === 'closed' ? pollCard(record, items, scene) : undefined;
/** What is asked of a seat that has not voted. */
export const asWanted =
  (seat: string): PollDrawing =>
  (record, items, scene) =>
    wantedView(record, seat, items, scene);

/** A poll drawn from its newest state and its seats' votes, read consistently; undefined where it or its partnership is gone. */
export const drawPoll = async (
  effect: Effect,
  id: RecordId,
  place: PlaceId,
  drawing: PollDrawing,
  ports: DeliverPorts,
): Promise<Drawn | undefined> => {
  const home = partnershipOf(id);
  if (!home) return undefined;
  const { records, people } = await loadNeeds(
    {
      records: [recordOf(home), id],
      seats: [id],
      next: (loaded) => {
        const poll = loaded.records.get(id) as Stored<Poll> | undefined;
        const partnership = loaded.records.get(recordOf(home)) as Stored<Partnership> | undefined;
        return poll && partnership ? { people: namedIn(poll.state, partnership.state) } : {};
      },
    },
    { store: ports.store, programme: effect.programme },
  );
  const record = records.get(id) as Stored<Poll> | undefined;
  const partnership = records.get(recordOf(home)) as Stored<Partnership> | undefined;
  if (!record || !partnership) return undefined;
  const scene = sceneOf(partnership, people, place, ports.now());
  const view = drawing(record, [...records.values()], scene);
  return ready(view, { effect, place, people, partnership: home }, ports);
};
