import { ask } from '../../../model/ask.ts';
import { within } from '../../../model/ask-schemas.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Named } from '../../../model/register.ts';
import { allows } from '../../../model/rights.ts';
import { type Answerer, question } from '../../../model/rule.ts';
import { fileView } from '../../../subject/files.ts';
import { within as home } from '../../../subject/require.ts';
import { formOffer } from '../../../subject/thing.ts';
import { actionFilter } from '../ask-fields.ts';

export const file = /* @__PURE__ */ ask('action.file', () => ({
  ...within(),
  /** Of which list; of all there ever were unless said. */
  filter: actionFilter().optional(),
}));

/** The way back in, for whoever may make actions. */
const importOffers = (context: Context): Offer[] =>
  allows('member', context.standing)
    ? [formOffer('label.action.bring-in', 'action.bring-in', { in: home(context).id })]
    : [];

const answer: Answerer<Named<'action.file'>> = async ({ filter = 'all' }, context) =>
  fileView({ of: 'actions', about: [filter] }, context, importOffers(context));

/** Links to the actions as a file and as a table. */
export const fileRule = () => question(file, { right: 'observer', ofPeople: true, answer });
