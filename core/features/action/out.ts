import type { FeatureOut } from '../../model/feature-out.ts';
import type { Action } from './action.ts';
import { batchDrawer, drawAction } from './draw.ts';
import { actionNews } from './figures.ts';
import { nudgeItems } from './gather.ts';
import { stillWorthSaying } from './line.ts';
import { actionNumbers } from './numbers.ts';
import { actionDigest } from './view/digest.ts';
import { actionThings } from './view/nudge.ts';

/** How actions are shown and told of. */
export const actionOut: FeatureOut = {
  cards: { action: drawAction },
  drawsAlso: batchDrawer,
  worthSaying: {
    action: ({ state }, { saying, to }) => stillWorthSaying(state as Action, saying, to),
  },
  dayThings: async ({ store, programme, person, reader: { day }, context }) =>
    actionThings(person, day, await nudgeItems(store, programme, person, day), context),
  digest: actionDigest,
  numbers: actionNumbers,
  news: actionNews,
};
