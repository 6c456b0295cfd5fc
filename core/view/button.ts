import { sentence } from '../language/saying.ts';
import type { Locale } from '../model/locale.ts';
import type { Offer } from '../model/offer.ts';
import type { Block, Button } from './view.ts';

/** An offer as a button in the reader's language. */
export const button = (offer: Offer, locale: Locale): Button => {
  const label = sentence(offer.label, locale);
  return {
    label,
    spoken: offer.about ? `${label}: ${offer.about}` : label,
    ask: offer.ask,
    ...(offer.opens ? { opens: offer.opens } : {}),
    ...(offer.look ? { look: offer.look } : {}),
  };
};

/** Offers as buttons, in their order. */
export const buttonsOf = (offered: readonly Offer[], locale: Locale): Button[] =>
  offered.map((offer) => button(offer, locale));

/** In sight at once; what comes after stands behind More. */
const inSight = 4;
/** Buttons as a row: four in sight, the rest behind More. */
export const buttonRow = (buttons: readonly Button[]): Block[] => {
  if (buttons.length === 0) return [];
  const [first, rest] = [buttons.slice(0, inSight), buttons.slice(inSight)];
  return [{ kind: 'buttons', buttons: first, ...(rest.length > 0 ? { more: rest } : {}) }];
};
