import { contextOf } from '../../engine/card-context.ts';
import { asClosed } from '../../engine/closed.ts';
import { drawAtHome } from '../../engine/draw-subject.ts';
import { loadNeeds } from '../../engine/load.ts';
import { ready } from '../../engine/ready-view.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { DrawSubject } from '../../model/feature-out.ts';

import type { Stored } from '../../model/record.ts';
import type { Action } from './action.ts';
import { batchOf } from './batch.ts';
import { actionCard } from './card.ts';
import { namedIn } from './naming.ts';
import { batchCard } from './view/batch.ts';

/** An action drawn from its newest state. */
export const drawAction: DrawSubject = (subject, request) =>
  drawAtHome<Action>(
    subject,
    {
      named: ({ state }, partnership) => namedIn([state], partnership),
      view: (record, _, context) => actionCard(record, context),
    },
    request,
  );

/** The one card of actions made together, drawn from what each of them is now. */
const drawBatch =
  ({ partnership: id, records }: NonNullable<ReturnType<typeof batchOf>>): DrawSubject =>
  async (_, { effect, place, ports }) => {
    const within = { store: ports.store, programme: effect.programme };
    const loaded = await loadNeeds({ records: [id, ...records] }, within);
    const partnership = loaded.records.get(id) as StoredPartnership | undefined;
    if (!partnership) return undefined;
    const actions = records.flatMap((one) => {
      const record = loaded.records.get(one);
      return record?.kind === 'action' ? [record as Stored<Action>] : [];
    });
    const named = namedIn(
      actions.map(({ state }) => state),
      partnership.state,
    );
    const { people } = await loadNeeds({ people: named }, within);
    const context = contextOf(partnership, people, place, ports.now());
    const view = batchCard(actions, context);
    return ready(
      view && asClosed(view, context),
      { effect, place, people, partnership: id },
      ports,
    );
  };

/** Who draws a batch's card. */
export const batchDrawer = (subject: Parameters<DrawSubject>[0]): DrawSubject | undefined => {
  const batch = batchOf(subject);
  return batch && drawBatch(batch);
};
