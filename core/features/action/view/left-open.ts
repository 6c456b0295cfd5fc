import { contextOf } from '../../../engine/card-context.ts';
import { loadNeeds } from '../../../engine/load.ts';
import type { FeatureOut } from '../../../model/feature-out.ts';
import { loadActions } from '../gather.ts';
import { namedIn } from '../naming.ts';
import { openList } from '../shapes.ts';
import { isLive } from '../steps.ts';
import { nameIt, rowWords } from './parts.ts';

/** The actions that a closed partnership leaves to be handed on, soonest first. */
export const leftOpen: NonNullable<FeatureOut['leftOpen']> = async (request, most) => {
  const { programme, store, partnership, place, now } = request;
  const { ids } = await store.listed(programme, openList(partnership.id), { limit: most });
  const open = (await loadActions(store, programme, ids)).filter(({ state }) => isLive(state));
  const named = namedIn(
    open.map(({ state }) => state),
    partnership.state,
  );
  const { people } = await loadNeeds({ people: named }, { store, programme });
  const context = contextOf(partnership, people, place, now);
  return open.map((record) => nameIt(record, rowWords(record, context)));
};
