import { type Saying, say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import type { Context, Needs } from '../model/context.ts';
import type { Letter, Ref } from '../model/ids.ts';
import { isOutcome, type Outcome } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { FormValues } from '../model/request.ts';
import type { FormRule } from '../model/rule.ts';
import { within } from '../subject/require.ts';
import { keyOf, line } from '../view/values.ts';
import { type Form, text } from '../view/view.ts';
import {
  type At,
  type CodeOf,
  type Errors,
  type FieldRule,
  type PlainCode,
  type Sent,
  type Wording,
  wrong,
} from './declared.ts';
import { choicesIn, chosenByName } from './search.ts';

/** What a form is about, and from which version: it rides in what the form carries, so it is checked again by the rule. */
export interface Carried {
  readonly in?: string;
  readonly ref: Ref;
  readonly seen?: number;
}

/** One line of what a form carries. */
const carriedLine = (asked: Ask | undefined, name: string): string | undefined =>
  asked?.ask === 'form' ? line(asked.given?.[name]) : undefined;

/** What a form about such a subject carries. It came through a client: anything but a reference and a version is left out. */
const carriedBy = (asked: Ask | undefined, letter: Letter): Carried | undefined => {
  const ref = carriedLine(asked, 'ref');
  if (asked?.ask !== 'form' || ref === undefined) return undefined;
  if (!ref.startsWith(`${letter}-`) || !/^.-[1-9]\d{0,6}$/.test(ref)) return undefined;
  const seen = Number(carriedLine(asked, 'seen'));
  return defined({
    in: asked.in,
    ref,
    seen: Number.isSafeInteger(seen) && seen > 0 ? seen : undefined,
  });
};

/** What a feature's forms have in common. */
export interface Family {
  readonly words: Wording;
  /** Of the numbered things that they are about, if they are about one. */
  readonly letter?: Letter;
  /** What must be known of such a thing, and `more` once it is. */
  readonly needs?: (ref: Ref | undefined, context: Context, more: Needs) => Needs;
}
type AboutOf<One> = One extends { readonly letter: Letter } ? Carried : undefined;

export type Fields<Thing> = Readonly<Record<string, FieldRule<unknown, Thing>>>;
/** What its fields come to; a field left empty is absent. */
type ValuesOf<F> = ReturnType<
  typeof defined<{ [K in keyof F]: F[K] extends FieldRule<infer Value, never> ? Value : never }>
>;

/** A form as a feature declares it. */
interface Declared<One, Thing, F> {
  /** It stands in no partnership. */
  readonly anywhere?: true;
  /** In place of what the family needs. */
  readonly needs?: (
    context: Context,
    about: AboutOf<One>,
    carried: (name: string) => string | undefined,
  ) => Needs;
  /** What it is about; or why it does not open. */
  readonly of?: (at: At<undefined>) => Thing | Outcome;
  /** Said with the values of what it is about. */
  readonly title: PlainCode | CodeOf<Thing> | ((at: At<Thing>) => Saying);
  /** Said before the fields. */
  readonly intro?: (at: At<Thing>) => string | undefined;
  /** For a screen reader, where title and fields in a row are not enough. */
  readonly aloud?: (title: string, fields: readonly string[]) => Saying;
  readonly fields: F;
  readonly submit?: PlainCode;
  /** What comes back beside the fields; blanks are left out. */
  readonly carries?: (at: At<Thing>) => FormValuesGiven;
  readonly ask: (
    values: ValuesOf<F>,
    sent: Sent & { readonly about: AboutOf<One> },
  ) => Ask | Errors;
}
type FormValuesGiven = Readonly<Record<string, FormValues[string] | undefined>>;

/** A form's rule, and its drawing for whoever has the thing at hand: the step that follows a step that was saved. */
export interface FormOf<Thing> extends FormRule {
  readonly draw: (at: At<Thing>) => Form;
}

/** Every field's answer; or everything that is wrong, all at once. */
const readAll = <Thing>(
  fields: Fields<Thing>,
  sent: Sent,
): { readonly values: object } | Errors => {
  const read = Object.entries(fields).map(([name, rule]) => [name, rule.read(name, sent)] as const);
  const errors = Object.assign({}, ...read.map(([, one]) => ('errors' in one ? one.errors : {})));
  if (Object.keys(errors).length > 0) return { errors };
  const filled = read.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : []));
  return { values: defined(Object.fromEntries(filled)) };
};

/** Makes the rule of a form that is declared: it opens with what is known, reads every field, and asks with the values. */
/* @__NO_SIDE_EFFECTS__ */
export const form = <const One extends Family, const F extends Fields<Thing>, Thing = undefined>(
  family: One,
  name: string,
  declared: Declared<One, Thing, F>,
): FormOf<Thing> => {
  const { anywhere } = declared;
  const { words, letter } = family;
  const each = Object.entries<FieldRule<unknown, Thing>>(declared.fields);

  const carry = (at: At<Thing>): Ask | undefined => {
    const kept = Object.entries(declared.carries?.(at) ?? {});
    const written = kept.flatMap(([key, value]) => {
      const text = line(value);
      return text === undefined ? [] : [[key, text] as const];
    });
    const given = Object.fromEntries(written);
    if (anywhere) return written.length > 0 ? { ask: 'form', form: name, given } : undefined;
    const { id } = within(at.context);
    return { ask: 'form', in: id, form: name, ...(declared.carries ? { given } : {}) };
  };
  const draw = (at: At<Thing>): Form => {
    const tell = (saying: Saying) => sentence(saying, at.context.locale);
    const { title: called, submit = words.save } = declared;
    const title = tell(
      typeof called === 'function' ? called(at) : { code: called, values: at.thing ?? {} },
    );
    const drawn = each.flatMap(([field, rule]) => rule.draw(field, at));
    const labels = drawn.map(({ label }) => label);
    const intro = declared.intro?.(at);
    const read = words.aloud ? tell(say(words.aloud, { title, fields: labels })) : title;
    return {
      form: name,
      key: keyOf(at.context),
      title,
      aloud: declared.aloud
        ? tell(declared.aloud(title, labels))
        : [intro, read].filter((part) => part !== undefined).join(' '),
      ...(intro === undefined ? {} : { intro: [text(intro)] }),
      fields: drawn,
      submit: tell(say(submit, {})),
      ...defined({ carries: carry(at) }),
    };
  };

  const choices: NonNullable<FormRule['choices']> = (field, values, context, loaded) => {
    // The name comes from a client: `toString` is no field.
    if (!Object.hasOwn(declared.fields, field)) return undefined;
    const at = { values, context, loaded };
    const thing = declared.of?.({ ...at, thing: undefined });
    const rule = isOutcome(thing) ? undefined : declared.fields[field];
    const drawn = rule?.draw(field, { ...at, thing: thing as Thing }) ?? [];
    return choicesIn(drawn, field);
  };

  return {
    name,
    reach: anywhere ? 'anywhere' : 'partnership',
    draw,
    needs: (context, asked) => {
      const about = letter === undefined ? undefined : carriedBy(asked, letter);
      const more: Needs = Object.assign({}, ...each.map(([, field]) => field.needs));
      if (!declared.needs) return family.needs?.(about?.ref, context, more) ?? more;
      return letter && !about
        ? {}
        : declared.needs(context, about as AboutOf<One>, (key) => carriedLine(asked, key));
    },
    open: (values, context, loaded) => {
      const at = { values, context, loaded };
      const thing = declared.of?.({ ...at, thing: undefined });
      if (isOutcome(thing)) return thing;
      return { kind: 'form', form: draw({ ...at, thing: thing as Thing }) };
    },
    choices,
    submit: (typed, carries, context, loaded) => {
      const about = letter === undefined ? undefined : carriedBy(carries, letter);
      // A client may have sent it without what it is about.
      if (letter && !about) return wrong(each[0]?.[0] ?? name, say('form-unknown', {}));
      const given = carries?.ask === 'form' ? (carries.given ?? {}) : {};
      const chosen = chosenByName(typed, (field) => choices(field, given, context, loaded) ?? []);
      if ('errors' in chosen) return chosen;
      const { values } = chosen;
      const carried = (key: string) => carriedLine(carries, key);
      const sent: Sent = { values, context, words, carried };
      const read = readAll(declared.fields, sent);
      if ('errors' in read) return read;
      const ask = declared.ask(read.values as ValuesOf<F>, {
        ...sent,
        about: about as AboutOf<One>,
      });
      return 'errors' in ask ? ask : { ask: defined(ask) as Ask };
    },
  };
};
