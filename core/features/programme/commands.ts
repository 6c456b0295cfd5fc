import type { AllIn } from '../../model/all-in.ts';
import { askAgain, askAgainRule } from './commands/ask-again.ts';
import { decline, declineRule } from './commands/decline.ts';
import { endKeys, endKeysRule } from './commands/end-keys.ts';
import { handOn, handOnRule } from './commands/hand-on.ts';
import { nameKeys, nameKeysRule } from './commands/name-keys.ts';
import { phase, phaseRule } from './commands/phase.ts';
import { refuseKey, refuseKeyRule } from './commands/refuse-key.ts';
import { takeOn, takeOnRule } from './commands/take-on.ts';
import { turnKey, turnKeyRule } from './commands/turn-key.ts';
import { file, fileRule } from './questions/file.ts';
import { keys, keysRule } from './questions/keys.ts';
import { lead, leadRule } from './questions/lead.ts';
import { overview, overviewRule } from './questions/overview.ts';
import { phasesOf, phasesRule } from './questions/phases.ts';

/** All that can be wanted here, in the order in which it is looked for. */
export const commands = () =>
  [handOn, takeOn, decline, nameKeys, endKeys, turnKey, refuseKey, askAgain, phase] as const;
/** All that can be shown. */
export const questions = () => [lead, overview, file, keys, phasesOf] as const;
/** How each is done. */
export const rules = (all: AllIn) =>
  [
    handOnRule(),
    takeOnRule(),
    declineRule(),
    nameKeysRule(),
    endKeysRule(),
    turnKeyRule(),
    refuseKeyRule(),
    askAgainRule(),
    phaseRule(all),
    phasesRule(all),
    leadRule(all),
    overviewRule(all),
    fileRule(all),
    keysRule(all),
  ] as const;
