import * as z from 'zod';
import { say } from '../../../language/saying.ts';
import type { AllIn } from '../../../model/all-in.ts';
import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Reading } from '../../../model/rule.ts';
import { question } from '../../../model/rule.ts';
import { help, newAction, waysIn } from '../../../subject/ways-in.ts';
import { lineView } from '../../../view/line-view.ts';
import type { View } from '../../../view/view.ts';

/** Nothing typed: the front door, privately. */
export const home = /* @__PURE__ */ ask('home', () => ({
  ...within(),
  /** Not this one: asks which of the asker's partnerships is meant from now on. */
  other: z.literal(true).optional(),
}));

const mine: Offer = { label: say('label.mine', {}), ask: { ask: 'mine' } };

/** Where no partnership is meant: the way to one, or in private the asker's own. */
const withoutPartnership = async (context: Context, read: Reading): Promise<View> => {
  if (context.where.kind === 'channel')
    return lineView(say('home.nowhere', {}), [...waysIn(), help], context.locale);
  const { people } = await read.load({ people: [context.me] });
  const ids = people.get(context.me)?.state.partnerships ?? [];
  const { records } = await read.load({ records: ids });
  const partnerships = ids
    .flatMap((id) => records.get(id) ?? [])
    .map(({ state }) => (state as { name: string }).name);
  const offers = partnerships.length > 0 ? [newAction, mine, help] : [help];
  return lineView(say('home.direct', { partnerships }), offers, context.locale);
};

export const homeRule = ({ frontDoor }: AllIn) =>
  question(home, {
    right: 'anyone',
    reach: 'anywhere',
    chooses: true,
    answer: (_, context, read) =>
      context.partnership ? frontDoor(context, read) : withoutPartnership(context, read),
  });
