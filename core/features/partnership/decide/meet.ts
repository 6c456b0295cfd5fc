import { accountRow } from '../../../engine/account-rows.ts';
import { defined } from '../../../lib/defined.ts';
import type { Admits } from '../../../model/feature-in.ts';
import { personId } from '../../../model/ids.ts';
import { within } from '../../../subject/require.ts';
import { sameAsked } from './newcomer.ts';

/** Whether accounts that a member names become people by that: in an open partnership (rules: Coming in). */
export const meetsNamed: Admits['meetsNamed'] = ({ partnership, standing }) =>
  partnership?.state.door === 'channels' && standing !== 'outside' && standing !== 'observer';

/** Knows somebody whom a command names and nobody has met yet: an owner, who has no seat by it. */
export const meet: Admits['named'] = (
  account,
  { name, unnamed, email },
  index,
  context,
  people,
) => {
  const person = personId(context.fresh('met', index));
  return {
    changes: [
      {
        record: person,
        kind: 'person',
        fresh: true,
        events: [{ event: 'PersonKnown', account, name, ...defined({ unnamed, email }) }],
      },
    ],
    effects: sameAsked(
      { account, person, name, ...defined({ email }) },
      within(context),
      people,
      context.now,
    ),
    rows: [accountRow(context, account, person)],
  };
};
