import type { AllIn } from '../../model/all-in.ts';
import { addWard, addWardRule } from './commands/add-ward.ts';
import { bringRegister, bringRegisterRule } from './commands/bring-register.ts';
import { goesOn, goesOnRule } from './commands/goes-on.ts';
import { letGo, letGoRule } from './commands/let-go.ts';
import { parent, parentRule } from './commands/parent.ts';
import { takeOut, takeOutRule } from './commands/take-out.ts';
import { register, registerRule } from './questions/register.ts';
import { tree, treeRule } from './questions/tree.ts';
import { wards, wardsRule } from './questions/wards.ts';
import { where, whereRule } from './questions/where.ts';

/** All that can be wanted here, in the order in which it is looked for. */
export const commands = () => [addWard, takeOut, parent, letGo, goesOn, bringRegister] as const;
/** All that can be shown. */
export const questions = () => [wards, where, tree, register] as const;
/** How each is done. */
export const rules = (all: AllIn) =>
  [
    addWardRule(),
    takeOutRule(),
    parentRule(),
    letGoRule(),
    goesOnRule(all),
    bringRegisterRule(),
    wardsRule(),
    whereRule(all),
    treeRule(all),
    registerRule(),
  ] as const;
