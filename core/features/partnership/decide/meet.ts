import { accountRow } from '../../../engine/account-rows.ts';
import { defined } from '../../../lib/defined.ts';
import type { Admits } from '../../../model/feature-in.ts';
import { personId } from '../../../model/ids.ts';
import { within } from '../../../subject/require.ts';
import { seating } from '../seats.ts';

/** Whether accounts that a member names are listed by that: in an open partnership (rules: Coming in). */
export const listsNamed: Admits['listsNamed'] = ({ partnership, standing }) =>
  partnership?.state.door === 'channels' && standing !== 'outside' && standing !== 'observer';

/** Lists somebody whom a command names and nobody has met yet. */
export const meet: Admits['named'] = (account, { name, email }, index, context) => {
  const partnership = within(context);
  const person = personId(context.fresh('met', index));
  return {
    changes: [
      {
        record: partnership.id,
        kind: 'partnership',
        events: seating(partnership.state, person, { came: 'listed' }),
      },
      {
        record: person,
        kind: 'person',
        fresh: true,
        events: [
          { event: 'PersonKnown', account, name, ...defined({ email }) },
          { event: 'PartnershipJoined', partnership: partnership.id },
        ],
      },
    ],
    effects: [],
    rows: [accountRow(context, account, person)],
  };
};
