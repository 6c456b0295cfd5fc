import type { Deciders } from '../../model/feature.ts';
import { answering } from './decide/answer.ts';
import { starting } from './decide/start.ts';
import { going } from './decide/way.ts';
import type { ReviewCommand } from './shapes.ts';

/** The rule of each thing that can be wanted of reviews. */
export const reviewDeciders: Deciders<ReviewCommand> = { ...starting, ...answering, ...going };
