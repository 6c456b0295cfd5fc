import { actionDeciders } from './action/decide.ts';
import type { Ask, Command, Question } from './ask.ts';
import type { GeneralCommand } from './at-once.ts';
import type { Answerer, Decider, FormRule } from './feature.ts';
import { partnershipDeciders } from './partnership/decide.ts';
import { personDeciders } from './person/decide.ts';

export type FeatureCommand = Exclude<Command, GeneralCommand>;

/** Every command's rule. */
export const deciders = {
  ...partnershipDeciders,
  ...personDeciders,
  ...actionDeciders,
} as { readonly [Name in FeatureCommand['ask']]: Decider<never> };
