import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { paged, within } from '../../../model/ask-schemas.ts';
import type { Offer } from '../../../model/offer.ts';
import { question } from '../../../model/rule.ts';
import { lineView } from '../../../view/line-view.ts';
import { ledBy, withBriefs } from '../overview.ts';
import { overviewOf, overviewView } from '../view/overview.ts';

/** The partnerships in which the asker is chair or clerk, a line each. */
export const overview = /* @__PURE__ */ ask('partnership.overview', () => ({
  ...within(),
  ...paged(100),
}));

const others: readonly Offer[] = [
  { label: say('label.mine', {}), ask: { ask: 'mine' } },
  { label: say('label.help', {}), ask: { ask: 'help' } },
];

export const overviewRule = ({ brief, homes }: AllIn) =>
  question(overview, {
    right: 'anyone',
    reach: 'programme',
    example: { topic: 'people', rank: 15, typed: say('example.partnership.overview', {}) },
    answer: async (asked, context, read) => {
      const { programme, locale, now } = context;
      const { names, all } = await homes(context, read);
      const led = ledBy(all, names);
      if (led.length === 0) return lineView(say('overview.none', {}), others, locale);
      const { store } = read;
      const briefs = await withBriefs(led, { programme, store, now }, (home) =>
        brief(home, context, read),
      );
      return overviewView(overviewOf(briefs, { names, now, locale }, asked), locale);
    },
  });
