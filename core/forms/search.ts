import { nameKey } from '../language/people.ts';
import { say } from '../language/saying.ts';
import type { Answer } from '../model/outcome.ts';
import type { Ask } from '../model/register.ts';
import type { FormValues } from '../model/request.ts';
import { line } from '../view/values.ts';
import type { Choice, Field } from '../view/view.ts';
import { type Errors, wrong } from './declared.ts';

const wordsOf = (text: string): string[] =>
  nameKey(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** How well a choice fits what was typed: 0 it is that, 1 it begins so, 2 each word begins one of its own; undefined not at all. */
const fitOf = (label: string, typed: string, words: readonly string[]): number | undefined => {
  const key = nameKey(label);
  if (key === typed || key.startsWith(`${typed} (`)) return 0;
  const own = wordsOf(label);
  if (!words.every((word) => own.some((one) => one.startsWith(word)))) return undefined;
  return key.startsWith(typed) ? 1 : 2;
};

/** As much of what is typed as is looked at. */
const longest = 100;

/** The choices that fit what was typed so far, the best first and else in their order; all of them where nothing was typed. */
export const fitting = (choices: readonly Choice[], typed: string): readonly Choice[] => {
  const key = nameKey(typed.slice(0, longest)).replace(/^@/, '').trim();
  const words = wordsOf(key);
  if (words.length === 0) return choices;
  const ranked = choices.flatMap((choice) => {
    const fit = fitOf(choice.label, key, words);
    return fit === undefined ? [] : [{ choice, fit }];
  });
  return ranked.sort((one, other) => one.fit - other.fit).map(({ choice }) => choice);
};

/** What is meant by a typed name: all whose own name it is, else all that it fits. */
const meant = (choices: readonly Choice[], typed: string): readonly Choice[] => {
  const key = nameKey(typed.slice(0, longest)).replace(/^@/, '').trim();
  const fits = fitting(choices, typed);
  const exact = fits.filter(({ label }) => fitOf(label, key, wordsOf(key)) === 0);
  return exact.length > 0 ? exact : fits;
};

/** What stands in a field to choose from. */
export const choicesIn = (fields: readonly Field[], name: string): readonly Choice[] =>
  fields.flatMap((field) =>
    field.name === name && (field.kind === 'choice' || field.kind === 'choices')
      ? field.choices
      : [],
  );

const typedMark = '.typed';
/** The name under which comes back what was typed beside a field, in place of choosing. */
export const typedBeside = (field: string): string => `${field}${typedMark}`;

/** Of several that fit as many are named. */
const mostNamed = 5;

/** What was typed beside a list, taken for what it names there in place of what stood in it; or what is wrong with it, beside its field. */
export const chosenByName = (
  values: FormValues,
  choicesOf: (field: string) => readonly Choice[],
): { readonly values: FormValues } | Errors => {
  let settled = values;
  for (const name of Object.keys(values)) {
    if (!name.endsWith(typedMark)) continue;
    const field = name.slice(0, -typedMark.length);
    const { [name]: _, ...rest } = settled;
    const typed = line(values[name]);
    settled = rest;
    if (typed === undefined) continue;
    const [only, ...others] = meant(choicesOf(field), typed);
    if (!only) return wrong(field, say('list.none-fits', { typed }));
    if (others.length > 0) {
      const names = [only, ...others].slice(0, mostNamed).map(({ label }) => label);
      return wrong(
        field,
        say('list.several-fit', { typed, names, more: others.length + 1 - names.length }),
      );
    }
    settled = { ...settled, [field]: only.value };
  }
  return { values: settled };
};

/** As much of what is typed into a list as is searched for. */
const longestSearch = 200;
/** What a form was opened with is brief, or of no use to its lists. */
const longestGiven = 60;

/** The ask by which a list of a form is searched, made of what the form carries. */
export const searchAsk = (
  { form, carries }: { readonly form: string; readonly carries?: Ask | undefined },
  field: string,
  words: string,
  most: number,
): Extract<Ask, { ask: 'form' }> => {
  const all = carries?.ask === 'form' ? Object.entries(carries.given ?? {}) : [];
  const given = Object.fromEntries(
    all.filter(([, value]) => typeof value === 'string' && value.length <= longestGiven),
  );
  const home = carries && 'in' in carries ? carries.in : undefined;
  return {
    ask: 'form',
    ...(home === undefined ? {} : { in: home }),
    form,
    given,
    search: { field, words: words.slice(0, longestSearch).toWellFormed(), most },
  };
};

/** What fits of a list, as it was answered; nothing where the asker may not see it. */
export const foundIn = (
  answer: Answer,
): { readonly choices: readonly Choice[]; readonly of: number } => {
  const [field] = answer.kind === 'form' ? answer.form.fields : [];
  return field?.kind === 'choice'
    ? { choices: field.choices, of: field.of ?? field.choices.length }
    : { choices: [], of: 0 };
};
