import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import type { Offer } from '../../../model/offer.ts';
import { question } from '../../../model/rule.ts';
import { lineView } from '../../../view/line-view.ts';

export const less = /* @__PURE__ */ ask('person.less', within);

const lessOffers: readonly Offer[] = [
  { label: say('label.person.weekly', {}), ask: { ask: 'person.nudges', nudges: 'weekly' } },
  { label: say('label.person.late', {}), ask: { ask: 'person.nudges', nudges: 'late' } },
  { label: say('label.person.nothing', {}), ask: { ask: 'person.nudges', nudges: 'none' } },
  { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
];

export const lessRule = () =>
  question(less, {
    right: 'anyone',
    reach: 'programme',
    answer: async (_, { locale }) => lineView(say('person.less', {}), lessOffers, locale),
  });
