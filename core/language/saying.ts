import { enGB } from '../features/sentences.ts';
import { byLocale, type Locale } from '../model/locale.ts';

/** Every sentence people read, by code; another language is another object of this shape. */
export type Catalogue = typeof enGB;
export type Code = keyof Catalogue;

/**
 * A sentence not yet made: what events, refusals, replies and notices store instead of text. `say` alone makes one, with
 * the values of its code; as a union of all codes the compiler would find it too big.
 */
export interface Saying {
  readonly code: Code;
  readonly values: object;
}

const catalogues = /* @__PURE__ */ byLocale<Catalogue>(enGB);

export const say = <C extends Code>(code: C, values: Parameters<Catalogue[C]>[0]): Saying => ({
  code,
  values,
});

/** The values of a sentence that is of this code; undefined where it is another. */
export const valuesOf = <C extends Code>(
  { code, values }: Saying,
  wanted: C,
): Parameters<Catalogue[C]>[0] | undefined =>
  code === wanted ? (values as Parameters<Catalogue[C]>[0]) : undefined;

/** Each of several once. */
export const onceEach = (sayings: readonly Saying[]): Saying[] => [
  ...new Map(sayings.map((saying) => [JSON.stringify(saying), saying])).values(),
];

/** The sentence in the reader's language. */
export const sentence = (saying: Saying, locale: Locale): string =>
  (catalogues[locale][saying.code] as (values: unknown) => string)(saying.values);
