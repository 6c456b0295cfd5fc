import type { FeatureIn } from '../../model/feature-in.ts';
import { pollDeeds, pollHelp } from './help.ts';
import { pollRows } from './mine.ts';
import { namesNoPoll, pollsOpen } from './reads/surroundings.ts';
import { pollReads } from './reads.ts';

/** What polls do with what comes in. */
export const pollIn: FeatureIn = {
  reads: pollReads,
  surroundings: [{ about: namesNoPoll, gather: pollsOpen }],
  help: pollHelp,
  mine: pollRows,
  deeds: pollDeeds,
};
