import { ask } from '../../../model/ask.ts';
import type { Context } from '../../../model/context.ts';
import { directAccount } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Named } from '../../../model/register.ts';
import { question } from '../../../model/rule.ts';
import type { Thing } from '../../../subject/thing.ts';
import { about } from '../ask-fields.ts';
import { actionView } from '../card.ts';
import { aboutAction } from '../decide/about.ts';
import { offers } from '../offers.ts';
import { bare } from '../reads/tails.ts';

export const show = /* @__PURE__ */ ask('action.show', about);

/** The card itself may be moved only where it is a channel's. */
const extras =
  (context: Context) =>
  (thing: Thing): Offer[] =>
    directAccount(context.where.place)
      ? [offers.asText(thing)]
      : [offers.asText(thing), offers.bring(thing)];

/** The card, for one person alone, with everything that can be done. */
export const showRule = () =>
  question(show, {
    right: 'observer',
    typed: bare(['show'], 'action.show'),
    answer: aboutAction<Named<'action.show'>>((one, context) =>
      actionView(
        one.record,
        { ...one.drawing, place: context.where.place },
        one.ref,
        extras(context),
      ),
    ),
  });
