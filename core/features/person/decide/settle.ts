import { knownAsker } from '../../../engine/account-rows.ts';
import type { Saying } from '../../../language/saying.ts';
import type { Context } from '../../../model/context.ts';
import type { Offer } from '../../../model/offer.ts';
import type { Done } from '../../../model/outcome.ts';
import type { PersonEvent } from '../person.ts';

export const set = (
  context: Context,
  event: PersonEvent,
  saying: Saying,
  offers: readonly Offer[] = [],
): Done => {
  const asker = knownAsker(context);
  return {
    kind: 'done',
    changes: [...asker.changes, { record: context.me, kind: 'person', events: [event] }],
    rows: asker.rows,
    effects: [],
    reply: { saying, offers },
  };
};
