import { formRule, ruleNamed } from '../../core/features/in.ts';
import type { AllIn } from '../../core/model/all-in.ts';
import type { AskName, Command, Named, Question } from '../../core/model/register.ts';
import {
  type Answerer,
  answererOf,
  type Decider,
  deciderOf,
  type FormRule,
  type Rule,
} from '../../core/model/rule.ts';

/** How a command of that name is decided. */
export const decider = <Name extends Command['ask']>(name: Name): Decider<Named<Name>> =>
  deciderOf<Named<Name>>(ruleNamed(name));
/** A form's rule. */
export const formNamed = (name: string): FormRule => {
  const found = formRule(name);
  if (!found) throw new Error(`no form ${name}`);
  return found;
};

/** How the questions of one feature are answered, with this in place of what all features give. */
export const answerersWith = (
  rules: (all: AllIn) => readonly Rule[],
  given: Partial<AllIn>,
): { readonly [Name in AskName & Question['ask']]: Answerer<Named<Name>> } => {
  const found = rules(given as AllIn).filter(({ is }) => is === 'question');
  return Object.fromEntries(found.map((rule) => [rule.name, answererOf(rule)])) as never;
};
