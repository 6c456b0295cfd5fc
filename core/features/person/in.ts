import type { FeatureIn } from '../../model/feature-in.ts';
import { personHelp, personMenu } from './help.ts';
import { personReads } from './reads.ts';
import { noticed } from './used.ts';

/** What people do with what comes in. */
export const personIn: FeatureIn = {
  noticed,
  reads: personReads,
  help: personHelp,
  menu: personMenu,
};
