import { type Code, type Locale, say, sentence } from '../language/saying.ts';
import type { Scene } from '../scene.ts';
import type { Choice } from '../view/view.ts';
import type { Nation } from './commands.ts';

/** The index of `fresh` from which a form's key is minted; nothing else in an answer uses it. */
const keyIndex = 700;
export const keyOf = ({ fresh }: Pick<Scene, 'fresh'>): string => fresh(keyIndex);

type Value = string | readonly string[] | undefined;
/** A field's text without its ends; undefined where nothing was written. */
export const line = (value: Value): string | undefined => {
  const text = (typeof value === 'string' ? value : value?.[0])?.trim();
  return text === '' ? undefined : text;
};
/** What was picked, as a list. */
export const lines = (value: Value): readonly string[] =>
  (typeof value === 'string' ? [value] : (value ?? [])).filter((one) => one !== '');

type Field<Prefix extends string> = Code extends infer C
  ? C extends `${Prefix}${infer Name}`
    ? Name
    : never
  : never;

/** Labels and hints of fields, from the catalogue. */
export const fieldsOf = (locale: Locale) => ({
  label: (name: Field<'field.'>) => ({
    label: sentence(say(`field.${name}`, {}), locale),
  }),
  hint: (name: Field<'hint.'>) => ({
    hint: sentence(say(`hint.${name}`, {}), locale),
  }),
});

const nations: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];
export const nationChoices = (locale: Locale): (Choice & { readonly value: Nation })[] =>
  nations.map((nation) => ({
    value: nation,
    label: sentence(say('settings.nation-name', { nation }), locale),
  }));
