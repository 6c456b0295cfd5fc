import { say } from '../../language/saying.ts';
import type { FeatureIn } from '../../model/feature-in.ts';
import { generalReads } from './reads.ts';

/** What belongs to no feature and comes in. */
export const generalIn: FeatureIn = {
  reads: generalReads,
  menu: [{ rank: 80, typed: say('menu.help', {}), says: say('menu.help.says', {}) }],
};
