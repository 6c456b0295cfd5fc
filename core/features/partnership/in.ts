import { say, sentence } from '../../language/saying.ts';
import type { FeatureIn } from '../../model/feature-in.ts';
import { chairOffers, waitsForChair } from './chair-asked.ts';

/** What partnerships make of what comes in. */
export const partnershipIn: FeatureIn = {
  mine: async ({ homes, context: { me, locale } }) =>
    homes
      .filter(({ state }) => waitsForChair(state, [me]))
      .map((home) => ({
        ref: home.state.word,
        title: sentence(say('partnership.named-chair-title', {}), locale),
        offers: chairOffers(home),
      })),
};
