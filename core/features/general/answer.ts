import { type Saying, say, sentence } from '../../language/saying.ts';
import type { Context } from '../../model/context.ts';
import type { Answerers, Reading } from '../../model/feature.ts';

import type { Offer } from '../../model/offer.ts';
import { type Opened, type Outcome, refused } from '../../model/outcome.ts';
import type { FormValues } from '../../model/request.ts';
import { button } from '../../view/button.ts';
import { text, type View } from '../../view/view.ts';
import { type Explained, helpView, topicView } from './help.ts';
import type { GeneralQuestion } from './shapes.ts';

/** What the general answers take from the features. */
export interface Parts {
  /** The front door card of the context's partnership. */
  readonly frontDoor: (context: Context, read: Reading) => Promise<View>;
  readonly explained: Explained;
  /** Opens a form of any feature; undefined where there is none of that name. */
  readonly open: (
    form: string,
    given: FormValues,
    context: Context,
    read: Reading,
  ) => Promise<Opened | Outcome | undefined>;
}

const lineView = (saying: Saying, offers: readonly Offer[], { locale }: Context): View => {
  const said = sentence(saying, locale);
  return {
    aloud: said,
    blocks: [
      { kind: 'text', spans: [text(said)] },
      ...(offers.length > 0
        ? [{ kind: 'buttons', buttons: offers.map((offer) => button(offer, locale)) } as const]
        : []),
    ],
  };
};

const help: Offer = { label: say('label.help', {}), ask: { ask: 'help' } };
const mine: Offer = { label: say('label.mine', {}), ask: { ask: 'mine' } };
const start: readonly Offer[] = [
  {
    label: say('label.set-up-here', {}),
    ask: { ask: 'form', form: 'partnership.setup' },
    opens: 'form',
  },
  {
    label: say('label.have-code', {}),
    ask: { ask: 'form', form: 'partnership.join' },
    opens: 'form',
  },
];
const newAction: Offer = {
  label: say('label.new-action', {}),
  ask: { ask: 'form', form: 'action.create' },
  opens: 'form',
};

/** Where no partnership is meant: the way to one, or in private the asker's own. */
const withoutPartnership = async (context: Context, read: Reading): Promise<View> => {
  if (context.where.kind === 'channel')
    return lineView(say('home.nowhere', {}), [...start, help], context);
  const { people } = await read.load({ people: [context.me] });
  const ids = people.get(context.me)?.state.partnerships ?? [];
  const { records } = await read.load({ records: ids });
  const partnerships = ids
    .flatMap((id) => records.get(id) ?? [])
    .map(({ state }) => (state as { name: string }).name);
  const offers = partnerships.length > 0 ? [newAction, mine, help] : [help];
  return lineView(say('home.direct', { partnerships }), offers, context);
};

/** How the questions are answered that belong to no feature. */
export const generalAnswerers = (parts: Parts): Answerers<GeneralQuestion> => ({
  home: (_, context, read) =>
    context.partnership ? parts.frontDoor(context, read) : withoutPartnership(context, read),
  help: async ({ topic }, context) =>
    (topic === undefined ? undefined : topicView(topic, context, parts.explained)) ??
    helpView(context, parts.explained),
  courtesy: async (_, context) => lineView(say('courtesy', {}), [], context),
  form: async ({ form, given = {} }, context, read) =>
    (await parts.open(form, given, context, read)) ?? refused(say('form-unknown', {}), [help]),
});
