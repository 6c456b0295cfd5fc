import type { Outcome } from '../counting/outcome.ts';
import { byLocale, type Locale } from '../model/locale.ts';
import { explain } from './en-gb/counting.ts';

const explaining = /* @__PURE__ */ byLocale(explain);

/**
 * The outcome of a count in the reader's language. A part of the catalogue that stands apart, for few read it and it is
 * long.
 */
export const explained = (outcome: Outcome, locale: Locale): readonly string[] =>
  explaining[locale](outcome);
