import type { AllIn } from '../../model/all-in.ts';
import { neverMind, neverMindRule } from './commands/never-mind.ts';
import { postAgain, postAgainRule } from './commands/post-again.ts';
import { read, readRule } from './commands/read.ts';
import { undo, undoRule } from './commands/undo.ts';
import { courtesy, courtesyRule } from './questions/courtesy.ts';
import { form, formRule } from './questions/form.ts';
import { help, helpRule } from './questions/help.ts';
import { home, homeRule } from './questions/home.ts';

/** All that can be wanted here, in the order in which it is looked for. */
export const commands = () => [undo, read, neverMind, postAgain] as const;
/** All that can be shown. */
export const questions = () => [home, help, form, courtesy] as const;
/** How each is done. */
export const rules = (all: AllIn) =>
  [
    undoRule(),
    readRule(),
    neverMindRule(),
    postAgainRule(),
    homeRule(all),
    helpRule(all),
    formRule(all),
    courtesyRule(),
  ] as const;
