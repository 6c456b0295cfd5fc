import { say } from '../../language/saying.ts';
import type { FeatureIn } from '../../model/feature-in.ts';

/** What terms of reference do with what comes in; how they are typed stands with the noun "partnership". */
export const termsIn: FeatureIn = {
  deeds: [{ rank: 115, says: say('deed.terms', {}), ask: 'terms.agree' }],
};
