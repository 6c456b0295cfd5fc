import { enGB } from '../features/sentences.ts';
import type { Locale } from '../model/locale.ts';

/** Every sentence people read, by code; another language is another object of this shape. */
export type Catalogue = typeof enGB;
export type Code = keyof Catalogue;

/** A sentence not yet made: what events, refusals, replies and notices store instead of text. */
export type Saying = {
  [C in Code]: { readonly code: C; readonly values: Parameters<Catalogue[C]>[0] };
}[Code];

const catalogues: Readonly<Record<Locale, Catalogue>> = { 'en-GB': enGB };

export const say = <C extends Code>(code: C, values: Parameters<Catalogue[C]>[0]): Saying =>
  ({ code, values }) as Saying;

/** The sentence in the reader's language. */
export const sentence = (saying: Saying, locale: Locale): string =>
  (catalogues[locale][saying.code] as (values: unknown) => string)(saying.values);
