import { say } from '../../../language/saying.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import type { Offer } from '../../../model/offer.ts';
import { question } from '../../../model/rule.ts';
import { lineView } from '../../../view/line-view.ts';

export const why = /* @__PURE__ */ ask('person.why', within);

const less: Offer = { label: say('label.person.less', {}), ask: { ask: 'person.less' } };
const away: Offer = {
  label: say('label.person.away', {}),
  ask: { ask: 'form', form: 'person.away' },
  opens: 'form',
};
const reachHere: Offer = {
  label: say('label.person.reach-here', {}),
  ask: { ask: 'person.reach-here' },
};

export const whyRule = () =>
  question(why, {
    right: 'anyone',
    reach: 'programme',
    answer: async (_, context, read) => {
      const { people } = await read.load({ people: [context.me] });
      const ids = people.get(context.me)?.state.partnerships ?? [];
      const { records } = await read.load({ records: ids });
      const partnerships = ids
        .flatMap((id) => records.get(id) ?? [])
        .map(({ state }) => (state as { name: string }).name);
      return lineView(say('person.why', { partnerships }), [less, away, reachHere], context.locale);
    },
  });
