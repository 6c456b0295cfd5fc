import { type Code, say, sentence } from '../../../language/saying.ts';
import type { Nation } from '../../../model/clock.ts';
import type { Locale } from '../../../model/locale.ts';
import type { Choice } from '../../../view/view.ts';

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
