import type { FeatureIn } from '../../model/feature-in.ts';
import { partnershipHelp, partnershipMenu } from './help.ts';
import { partnershipReads } from './reads.ts';

/** What partnerships do with what comes in. */
export const partnershipIn: FeatureIn = {
  reads: partnershipReads,
  help: partnershipHelp,
  menu: partnershipMenu,
};
