import { say } from '../../../language/saying.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import { within } from '../../../subject/require.ts';
/** The list without any filter. */
export const allActions = (context: Context): Offer => ({
  label: say('label.all-actions', {}),
  ask: { ask: 'action.list', in: within(context).id },
});
