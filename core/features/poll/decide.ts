import type { Deciders } from '../../model/feature.ts';
import { following } from './decide/after.ts';
import { creating } from './decide/create.ts';
import { running } from './decide/run.ts';
import { voting } from './decide/vote.ts';
import type { PollCommand } from './shapes.ts';

/** The rule of each thing that can be wanted of polls. */
export const pollDeciders: Deciders<PollCommand> = {
  ...creating,
  ...voting,
  ...running,
  ...following,
};
