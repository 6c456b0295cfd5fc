import { type Saying, say, sentence } from '../../language/saying.ts';
import type { Context } from '../../model/context.ts';
import type { Answerers, Reading } from '../../model/feature.ts';
import type { MineRow } from '../../model/feature-in.ts';

import type { Offer } from '../../model/offer.ts';
import { button } from '../../view/button.ts';
import { text, type View } from '../../view/view.ts';
import type { PersonQuestion } from './shapes.ts';
import { mineView } from './view.ts';

/** What a person's views take from the other features. */
export interface Things {
  /** Everything open with the asker's name on it, in every partnership. */
  readonly mine: (context: Context, read: Reading) => Promise<readonly MineRow[]>;
}

const lineView = (saying: Saying, offers: readonly Offer[], { locale }: Context): View => {
  const said = sentence(saying, locale);
  return {
    aloud: said,
    blocks: [
      { kind: 'text', spans: [text(said)] },
      { kind: 'buttons', buttons: offers.map((offer) => button(offer, locale)) },
    ],
  };
};

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

const lessOffers: readonly Offer[] = [
  { label: say('label.person.weekly', {}), ask: { ask: 'person.nudges', nudges: 'weekly' } },
  { label: say('label.person.late', {}), ask: { ask: 'person.nudges', nudges: 'late' } },
  { label: say('label.person.nothing', {}), ask: { ask: 'person.nudges', nudges: 'none' } },
  { label: say('label.never-mind', {}), ask: { ask: 'never-mind' } },
];

/** How the questions people ask about themselves are answered; they read only. */
export const personAnswerers = (things: Things): Answerers<PersonQuestion> => ({
  mine: async ({ page }, context, read) =>
    mineView(await things.mine(context, read), { ...context, page }),
  'person.why': async (_, context, read) => {
    const { people } = await read.load({ people: [context.me] });
    const ids = people.get(context.me)?.state.partnerships ?? [];
    const { records } = await read.load({ records: ids });
    const partnerships = ids
      .flatMap((id) => records.get(id) ?? [])
      .map(({ state }) => (state as { name: string }).name);
    return lineView(say('person.why', { partnerships }), [less, away, reachHere], context);
  },
  'person.less': async (_, context) => lineView(say('person.less', {}), lessOffers, context),
});
