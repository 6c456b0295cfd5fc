import type { FeatureOut } from '../../model/feature-out.ts';
import { isStopped } from '../../subject/stopped.ts';
import type { Action } from './action.ts';
import { batchDrawer, drawAction } from './draw.ts';
import { actionNews } from './figures.ts';
import { nudgeItems, openActions } from './gather.ts';
import { stillWorthSaying } from './line.ts';
import { actionNumbers } from './numbers.ts';
import { actionTold } from './told.ts';
import { actionDigest } from './view/digest.ts';
import { lateThing } from './view/late.ts';
import { leftOpen } from './view/left-open.ts';
import { actionThings } from './view/nudge.ts';

/** How actions are shown and told of. */
export const actionOut: FeatureOut = {
  cards: { action: drawAction },
  drawsAlso: batchDrawer,
  told: { action: actionTold },
  worthSaying: {
    action: ({ state }, { saying, to }) => stillWorthSaying(state as Action, saying, to),
  },
  dayThings: async ({ store, programme, person, homes, reader: { day, names }, context }) => {
    const chaired = homes.filter(
      ({ state }) => !isStopped(state) && state.chair && names.includes(state.chair),
    );
    const late = await Promise.all(
      chaired.map(async (home) =>
        lateThing(home, await openActions(store, programme, home.id), day, context),
      ),
    );
    const items = await nudgeItems(store, programme, person, day);
    const own = items.filter(({ partnership }) => !isStopped(partnership.state));
    return [...actionThings(person, day, own, context), ...late.flat()];
  },
  digest: actionDigest,
  leftOpen,
  numbers: actionNumbers,
  news: actionNews,
};
