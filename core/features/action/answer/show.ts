import { say } from '../../../language/saying.ts';
import type { Context } from '../../../model/context.ts';
import { directAccount } from '../../../model/ids.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Named } from '../../../model/register.ts';
import { within } from '../../../subject/require.ts';
import type { Thing } from '../../../subject/thing.ts';
import { actionView } from '../card.ts';
import { aboutAction } from '../decide/about.ts';
import { offers } from '../offers.ts';

/** The card itself may be moved only where it is a channel's. */
const extras =
  (context: Context) =>
  (thing: Thing): Offer[] =>
    directAccount(context.where.place)
      ? [offers.asText(thing)]
      : [offers.asText(thing), offers.bring(thing)];

/** The card, for one person alone, with everything that can be done. */
export const show = aboutAction<Named<'action.show'>>((one, context) =>
  actionView(one.record, one.drawing, one.ref, extras(context)),
);

/** The list without any filter. */
export const allActions = (context: Context): Offer => ({
  label: say('label.all-actions', {}),
  ask: { ask: 'action.list', in: within(context).id },
});
