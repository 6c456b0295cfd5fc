import { isDay } from '../calendar/days.ts';
import { readTime } from '../language/dates/time.ts';
import { type Saying, say, sentence } from '../language/saying.ts';
import { defined } from '../lib/defined.ts';
import { line as oneLine, lines as picked } from '../view/values.ts';
import type { Choice, Field } from '../view/view.ts';
import {
  type At,
  type FieldAt,
  type FieldRule,
  type PlainCode,
  type Sent,
  wrong,
} from './declared.ts';

type Label<Thing> = PlainCode | ((at: At<Thing>) => Saying);
interface Asking<Thing> {
  readonly label: Label<Thing>;
  readonly hint?: PlainCode;
  /** A chat does not let it be left empty; `needed` says so too where one does. */
  readonly required?: true;
}
interface Opening<Thing, Value = string> {
  /** What stands in it at first; unless said otherwise what was typed already. */
  readonly given?: (at: FieldAt<Thing>) => Value | undefined;
}
interface Writing<Thing> extends Asking<Thing>, Opening<Thing> {
  readonly max?: number;
  /** What is wrong with what was written. */
  readonly check?: (text: string, sent: Sent) => Saying | undefined;
}

const asking = <Thing>(name: string, { label, hint, required }: Asking<Thing>, at: At<Thing>) => {
  const { locale } = at.context;
  return {
    name,
    label: sentence(typeof label === 'string' ? say(label, {}) : label(at), locale),
    ...defined({ hint: hint && sentence(say(hint, {}), locale), required }),
  };
};
const opening = <Thing>(
  name: string,
  { given }: Opening<Thing>,
  at: At<Thing>,
): { readonly given?: string } => {
  const typed = oneLine(at.values[name]);
  return defined({ given: given ? given({ ...at, typed }) : typed });
};

const written =
  (kind: 'line' | 'lines' | 'day') =>
  <Thing>(options: Writing<Thing>): FieldRule<string | undefined, Thing> => ({
    draw: (name, at) => [
      {
        kind,
        ...asking(name, options, at),
        ...defined({ max: options.max }),
        ...opening(name, options, at),
      },
    ],
    read: (name, sent) => {
      const value = oneLine(sent.values[name]);
      if (value === undefined) return { value };
      const { tooLong } = sent.words;
      if (tooLong && options.max !== undefined && value.length > options.max) {
        return wrong(name, say(tooLong, { most: options.max }));
      }
      const amiss = options.check?.(value, sent);
      return amiss ? wrong(name, amiss) : { value };
    },
  });

/** One line of text. */
export const line = /* @__PURE__ */ written('line');
/** Text of several lines. */
export const lines = /* @__PURE__ */ written('lines');
const wallDay = /* @__PURE__ */ written('day');
/** A day of the calendar. */
export const day = <Thing>(options: Omit<Writing<Thing>, 'max'>) =>
  wallDay({
    ...options,
    check: (value: string, sent: Sent) =>
      isDay(value) ? options.check?.(value, sent) : say('no-such-day', {}),
  });

/** A time as people write it: 10:00, 2pm or noon. */
export const time = <Thing>(
  options: Asking<Thing> & Opening<Thing> & { readonly unread: PlainCode },
): FieldRule<string | undefined, Thing> => ({
  ...line({ ...options, max: 20 }),
  read: (name, { values }) => {
    const typed = oneLine(values[name]);
    const read = typed === undefined ? undefined : readTime(typed);
    if (typed !== undefined && read?.kind !== 'time') return wrong(name, say(options.unread, {}));
    return { value: read?.kind === 'time' ? read.time : undefined };
  },
});

/** One of what can be chosen at the time; not asked where there is nothing. */
export const choice = <Thing>(
  options: Asking<Thing> &
    Opening<Thing> & { readonly choices: (at: At<Thing>) => readonly Choice[] },
): FieldRule<string | undefined, Thing> => ({
  draw: (name, at) => {
    const choices = options.choices(at);
    if (choices.length === 0) return [];
    return [
      { kind: 'choice', ...asking(name, options, at), choices, ...opening(name, options, at) },
    ];
  },
  read: (name, { values }) => ({ value: oneLine(values[name]) }),
});

/** One of a few values that are always the same; anything else is no answer. */
export const oneOf = <const Value extends string, Thing>(
  values: readonly Value[],
  called: (value: Value) => Saying,
  options: Asking<Thing> & Opening<Thing> & { readonly when?: (at: At<Thing>) => boolean },
): FieldRule<Value | undefined, Thing> => ({
  ...choice({
    ...options,
    choices: (at: At<Thing>) =>
      options.when?.(at) === false
        ? []
        : values.map((value) => ({ value, label: sentence(called(value), at.context.locale) })),
  }),
  read: (name, sent) => {
    const chosen = oneLine(sent.values[name]);
    return { value: values.find((value) => value === chosen) };
  },
});

/** An account as it was picked; a chat sends no name with it, so only the asker's is known. */
export interface Picked {
  readonly account: string;
  readonly name: string;
}
/** A file of cells: what it holds comes as a line with a table, and never to the form. */
export const table = <Thing>(options: Asking<Thing>): FieldRule<undefined, Thing> => ({
  draw: (name, at) => [{ kind: 'file', ...asking(name, options, at) }],
  read: () => ({ value: undefined }),
});

/** Accounts of the chat the form is filled in. */
export const accounts = <Thing>(
  options: Asking<Thing> &
    Opening<Thing, readonly string[]> & {
      readonly many: boolean;
      readonly check?: (accounts: readonly Picked[], sent: Sent) => Saying | undefined;
    },
): FieldRule<readonly Picked[], Thing> => ({
  draw: (name, at) => [
    {
      kind: 'accounts',
      ...asking(name, options, at),
      many: options.many,
      ...defined({ given: options.given?.({ ...at, typed: oneLine(at.values[name]) }) }),
    },
  ],
  read: (name, sent) => {
    const { asker } = sent.context;
    const value = picked(sent.values[name]).map((account) => ({
      account,
      name: account === asker.account ? asker.name : '',
    }));
    const amiss = options.check?.(value, sent);
    return amiss ? wrong(name, amiss) : { value };
  },
});

/** The same field, refused where nothing is in it. */
export const needed = <Value, Thing>(
  code: PlainCode,
  field: FieldRule<Value | undefined, Thing>,
): FieldRule<Value, Thing> => ({
  ...field,
  draw: (name, at) => field.draw(name, at).map((one): Field => ({ ...one, required: true })),
  read: (name, sent) => {
    const read = field.read(name, sent);
    if ('errors' in read) return read;
    return read.value === undefined ? wrong(name, say(code, {})) : { value: read.value };
  },
});

/** The same field, its answer taken for what it stands for. */
export const taken = <Value, Meant, Thing>(
  field: FieldRule<Value | undefined, Thing>,
  as: (value: Value) => Meant | undefined,
): FieldRule<Meant | undefined, Thing> => ({
  ...field,
  read: (name, sent) => {
    const read = field.read(name, sent);
    if ('errors' in read) return read;
    return { value: read.value === undefined ? undefined : as(read.value) };
  },
});

/** The same field, where emptying it is an answer too; undefined where it was not asked. */
export const emptied = <Thing>(
  field: FieldRule<string | undefined, Thing>,
): FieldRule<string | undefined, Thing> => ({
  ...field,
  read: (name, sent) => {
    const read = field.read(name, sent);
    if ('errors' in read || sent.values[name] === undefined) return read;
    return { value: read.value ?? '' };
  },
});
