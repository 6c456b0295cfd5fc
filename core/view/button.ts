import { type Locale, sentence } from '../language/saying.ts';
import type { Offer } from '../outcome.ts';
import type { Button } from './view.ts';

/** An offer as a button in the reader's language. */
export const button = (offer: Offer, locale: Locale): Button => {
  const label = sentence(offer.label, locale);
  return {
    label,
    spoken: offer.about ? `${label}: ${offer.about}` : label,
    ask: offer.ask,
    ...(offer.opens ? { opens: offer.opens } : {}),
  };
};

export const buttonsOf = (offered: readonly Offer[], locale: Locale): Button[] =>
  offered.map((offer) => button(offer, locale));
