import { type Saying, sentence } from '../language/saying.ts';
import type { Locale } from '../model/locale.ts';
import type { Offer } from '../model/offer.ts';
import { button } from './button.ts';
import { text, type View } from './view.ts';

/** One sentence, and what can be done about it. */
export const lineView = (saying: Saying, offers: readonly Offer[], locale: Locale): View => {
  const said = sentence(saying, locale);
  const buttons = offers.map((offer) => button(offer, locale));
  return {
    aloud: said,
    blocks: [
      { kind: 'text', spans: [text(said)] },
      ...(buttons.length > 0 ? [{ kind: 'buttons', buttons } as const] : []),
    ],
  };
};
