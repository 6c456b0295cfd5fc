import {
  answerers,
  deciders,
  type FeatureCommand,
  featuresIn,
  formRule,
  rights,
} from '../features/in.ts';
import type { Context, Loaded, Needs } from '../model/context.ts';
import { answererFor, type Reading, ruleFor } from '../model/feature.ts';
import type { Admits, FeatureIn, Happens } from '../model/feature-in.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Ask, Question } from '../model/register.ts';
import type { Request } from '../model/request.ts';
import type { Rule } from '../model/rights.ts';

/** The rule of an ask: a form's depends on whether it stands in a partnership, as all do that are not known. */
export const ruleOf = (asked: Ask): Rule =>
  asked.ask === 'form'
    ? { ...rights.form, reach: formRule(asked.form)?.reach ?? 'partnership' }
    : rights[asked.ask];

/** What a command must know, and its rule. */
export const commandRule = (ask: FeatureCommand) => {
  const rule = ruleFor(deciders, ask);
  return {
    needs: (context: Context): Needs => rule.needs?.(ask, context) ?? {},
    decide: (context: Context, loaded: Loaded): Outcome => rule.decide(ask, context, loaded),
  };
};

/** The answer to a question; it reads only. */
export const answered = (question: Question, context: Context, read: Reading) =>
  answererFor(answerers, question)(question, context, read);

const first = <Part>(part: (one: FeatureIn) => Part | undefined): Part | undefined => {
  for (const one of featuresIn) {
    const found = part(one);
    if (found !== undefined) return found;
  }
  return undefined;
};
/** How people come in. */
export const admits = (): Admits => {
  const found = first((one) => one.admits);
  if (!found) throw new Error('No feature lets people in.');
  return found;
};
/** What follows from what happens to places and people. */
export const happens = (): Happens => {
  const found = first((one) => one.happens);
  if (!found) throw new Error('No feature knows what happens to places.');
  return found;
};

/** Whether a request is worth a first round over stale reads: most of those that pass here end with it. */
export const mayReadStale = ({ input }: Request): boolean =>
  (input.kind === 'pressed' && ruleOf(input.ask).ofOwnSeat?.(input.ask) === true) ||
  (input.kind === 'typed' &&
    featuresIn.some(({ ofOwnSeat }) => ofOwnSeat?.test(input.typed.text) === true));
