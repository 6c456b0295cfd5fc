import { byLocale, type Locale } from '../model/locale.ts';
import { calledPhrases } from './en-gb/called.ts';

type Phrases = typeof calledPhrases;
const phrases = /* @__PURE__ */ byLocale<Phrases>(calledPhrases);

/** How people are called, for whoever has no other sentence to say: due times go without the whole catalogue. */
export const calledIn = (locale: Locale): Phrases => phrases[locale];
