import { formRule } from '../../core/features/in.ts';
import type { AllIn } from '../../core/model/all-in.ts';
import type { AskName, Named, Question } from '../../core/model/register.ts';
import { type Answerer, answererOf, type FormRule, type Rule } from '../../core/model/rule.ts';

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
