import type { Catalogue, Code, Saying } from '../language/saying.ts';
import type { Context, Loaded, Needs } from '../model/context.ts';
import type { FormValues } from '../model/request.ts';
import type { Field } from '../view/view.ts';

/** Sentences that can be said with these values. */
export type CodeOf<Values> = {
  [C in Code]: Values extends Parameters<Catalogue[C]>[0] ? C : never;
}[Code];
/** Sentences that are always the same. */
export type PlainCode = CodeOf<object>;

/** What is wrong, beside the fields it is wrong in. */
export type Errors = { readonly errors: Readonly<Record<string, Saying>> };
export const wrong = (field: string, saying: Saying): Errors => ({ errors: { [field]: saying } });

/** What the forms of one feature say alike. */
export interface Wording {
  readonly save: PlainCode;
  /** The whole form for a screen reader; its title alone where there is none. */
  readonly aloud?: CodeOf<{ title: string; fields: readonly string[] }>;
  /** Beside a text that is too long; where there is none, the ask's own schema holds it. */
  readonly tooLong?: CodeOf<{ most: number }>;
}

/** What a form is opened from: `thing` is what it is about, `values` what is known or was typed already. */
export interface At<Thing> {
  readonly thing: Thing;
  readonly values: FormValues;
  readonly context: Context;
  readonly loaded: Loaded;
}
/** The same for one of its fields: `typed` is what was typed of that one. */
export interface FieldAt<Thing> extends At<Thing> {
  readonly typed: string | undefined;
}
/** What came back of a filled form. */
export interface Sent {
  readonly values: FormValues;
  readonly context: Context;
  readonly words: Wording;
  /** One line of what the form carried; it came through a client. */
  readonly carried: (name: string) => string | undefined;
}

/** One question of a form: what is drawn for it, and what its answer means. One that takes several fields has the first one's name. */
export interface FieldRule<Value, Thing> {
  readonly needs?: Needs;
  /** Nothing where it is not asked this time. */
  readonly draw: (name: string, at: At<Thing>) => readonly Field[];
  readonly read: (name: string, sent: Sent) => { readonly value: Value } | Errors;
}
