import type { FeatureIn } from '../../model/feature-in.ts';
import { actionDeeds, actionHelp, actionMenu, actionMenuForms } from './help.ts';
import { actionRows } from './mine.ts';
import { actionNumbers } from './numbers.ts';
import { lastNudged } from './reads/surroundings.ts';
import { actionReads } from './reads.ts';

/** What actions do with what comes in. */
export const actionIn: FeatureIn = {
  reads: actionReads,
  surroundings: [{ direct: true, gather: lastNudged }],
  help: actionHelp,
  menu: actionMenu,
  menuForms: actionMenuForms,
  mine: actionRows,
  numbers: actionNumbers,
  deeds: actionDeeds,
};
