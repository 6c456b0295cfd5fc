import type { Saying } from '../language/saying.ts';
import type { Typed } from '../language/verbs.ts';
import type { Store } from '../ports/store.ts';
import type { Choice, Form, View } from '../view/view.ts';
import type { Definition } from './ask.ts';
import type { CardContext, Context, Loaded, Needs } from './context.ts';
import type { Reply } from './offer.ts';
import type { Opened, Outcome } from './outcome.ts';
import type { Stored } from './record.ts';
import type { Ask, AskName, Command, Named, Question } from './register.ts';
import type { FormValues } from './request.ts';
import type { Access, Reach } from './rights.ts';

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

/** The reading half of the store, within the context's programme. */
export interface Reading {
  readonly store: Store;
  readonly load: (needs: Needs) => Promise<Loaded>;
}

/** A form's way in and out. Values that do not fit are answered beside their fields. */
export interface FormRule {
  readonly name: string;
  /** Whether it stands in a partnership; every form but a few is about what its own partnership holds. */
  readonly reach: 'partnership' | 'anywhere';
  /** `asked` is what opened the form, or on the way back what it carries. */
  readonly needs?: (context: Context, asked: Ask) => Needs;
  readonly open: (given: FormValues, context: Context, loaded: Loaded) => Opened | Outcome;
  /** What can be chosen in one of its fields; undefined where it has no such field. */
  readonly choices?: (
    field: string,
    given: FormValues,
    context: Context,
    loaded: Loaded,
  ) => readonly Choice[] | undefined;
  readonly submit: (
    values: FormValues,
    carries: Ask | undefined,
    context: Context,
    loaded: Loaded,
  ) => { readonly ask: Ask } | { readonly errors: Readonly<Record<string, Saying>> };
}

/** A record's card in a place; undefined where there is nothing (any longer) to show. */
export type CardRule<State> = (record: Stored<State>, context: CardContext) => View | undefined;

/** Something that can be typed as it stands, as help shows it. */
export interface Example {
  /** What is typed behind "help". */
  readonly topic: string;
  /** The lines of a topic stand in this order. */
  readonly rank: number;
  readonly typed: Saying;
  /** Is not shown to whoever may not ask it. */
  readonly guarded?: true;
}

interface Ruled<Name extends AskName> extends Access {
  readonly name: Name;
  readonly forms: readonly FormRule[];
  readonly typed?: Typed | readonly Typed[];
  readonly example?: Example;
}
/** What is done with a command. */
export interface CommandRule<Name extends AskName = AskName> extends Ruled<Name>, Decider<never> {
  readonly is: 'command';
}
/** What is done with a question. */
export interface QuestionRule<Name extends AskName = AskName> extends Ruled<Name> {
  readonly is: 'question';
  readonly answer: Answerer<never>;
}
/** A command of no feature: the way in does it itself. */
export interface GeneralRule<Name extends AskName = AskName> extends Ruled<Name> {
  readonly is: 'general';
  readonly reply?: (command: never) => Reply;
}
export type Rule = CommandRule | QuestionRule | GeneralRule;

/** What is said of any ask besides what is done: who may, what must be known first, the forms and the words that ask it. */
interface Said extends Omit<Access, 'reach'> {
  /** A partnership, unless said. */
  readonly reach?: Reach;
  readonly forms?: readonly FormRule[];
  /** How it is typed about one thing, where a verb says it. */
  readonly typed?: Typed | readonly Typed[];
  readonly example?: Example;
}
const ruled = <Name extends AskName>(name: Name, { reach, forms, ...more }: Said) => ({
  ...more,
  name,
  reach: reach ?? ('partnership' as const),
  forms: forms ?? [],
});

/** The rule of a command; it stands in one file with what is asked. */
export const command = <const Name extends Command['ask']>(
  { name }: Pick<Definition<Name>, 'name'>,
  { needs, decide, ...said }: Said & Decider<Named<Name>>,
): CommandRule<Name> => ({
  is: 'command',
  ...ruled(name, said),
  decide,
  ...(needs ? { needs } : {}),
});
/** The rule of a question. */
export const question = <const Name extends Question['ask']>(
  { name }: Pick<Definition<Name>, 'name'>,
  { answer, ...said }: Said & { readonly answer: Answerer<Named<Name>> },
): QuestionRule<Name> => ({ is: 'question', ...ruled(name, said), answer });
/** The rule of a command of no feature. */
export const general = <const Name extends Command['ask']>(
  { name }: Pick<Definition<Name>, 'name'>,
  { reply, ...said }: Said & { readonly reply?: (command: Named<Name>) => Reply },
): GeneralRule<Name> => ({ is: 'general', ...ruled(name, said), ...(reply ? { reply } : {}) });

// That a name belongs to its own rule the compiler cannot follow: the casts for it stand here.

/** How a command is decided. */
export const deciderOf = <C extends Command>(rule: Rule): Decider<C> =>
  rule as CommandRule as Decider<never> as Decider<C>;
/** How a question is answered. */
export const answererOf = <Q extends Question>(rule: Rule): Answerer<Q> =>
  (rule as QuestionRule).answer as Answerer<never> as Answerer<Q>;
/** What is said to a command of no feature. */
export const replierOf = <C extends Command>(rule: Rule) =>
  (rule as GeneralRule).reply as ((command: C) => Reply) | undefined;
