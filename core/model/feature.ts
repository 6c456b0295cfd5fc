import type { Saying } from '../language/saying.ts';
import type { Store } from '../ports/store.ts';
import type { Form, View } from '../view/view.ts';
import type { CardContext, Context, Loaded, Needs } from './context.ts';
import type { Opened, Outcome } from './outcome.ts';
import type { Stored } from './record.ts';
import type { Ask, Command, Question } from './register.ts';
import type { FormValues } from './request.ts';

/** How one command is decided: what it must know, and the rule. Pure. */
export interface Decider<C extends Command> {
  readonly needs?: (command: C, context: Context) => Needs;
  readonly decide: (command: C, context: Context, loaded: Loaded) => Outcome;
}
/** How one question is answered; reads only. */
export type Answerer<Q extends Question> = (
  question: Q,
  context: Context,
  read: Reading,
) => Promise<View | Form | Outcome>;

export type Named<A extends Ask, Name extends A['ask']> = Extract<A, { ask: Name }>;
export type Deciders<C extends Command> = { readonly [Name in C['ask']]: Decider<Named<C, Name>> };
export type Answerers<Q extends Question> = {
  readonly [Name in Q['ask']]: Answerer<Named<Q, Name>>;
};

/** The reading half of the store, within the context's programme. */
export interface Reading {
  readonly store: Store;
  readonly load: (needs: Needs) => Promise<Loaded>;
}

/** A form's way in and out. Values that do not fit are answered beside their fields. */
export interface FormRule {
  /** Whether it stands in a partnership; every form but a few is about what its own partnership holds. */
  readonly reach: 'partnership' | 'anywhere';
  /** `asked` is what opened the form, or on the way back what it carries. */
  readonly needs?: (context: Context, asked: Ask) => Needs;
  readonly open: (given: FormValues, context: Context, loaded: Loaded) => Opened | Outcome;
  readonly submit: (
    values: FormValues,
    carries: Ask | undefined,
    context: Context,
    loaded: Loaded,
  ) => { readonly ask: Ask } | { readonly errors: Readonly<Record<string, Saying>> };
}

/** A record's card in a place; undefined where there is nothing (any longer) to show. */
export type CardRule<State> = (record: Stored<State>, context: CardContext) => View | undefined;

/** The rule of a command, out of all. That a name belongs to its own rule the compiler cannot follow: the one cast for it. */
export const ruleFor = <C extends Command>(
  rules: { readonly [Name in C['ask']]: Decider<never> },
  command: C,
): Decider<C> => rules[command.ask as C['ask']] as Decider<never> as Decider<C>;
/** How a question is answered, out of all answers. */
export const answererFor = <Q extends Question>(
  answerers: { readonly [Name in Q['ask']]: Answerer<never> },
  question: Q,
): Answerer<Q> => answerers[question.ask as Q['ask']] as Answerer<never> as Answerer<Q>;
