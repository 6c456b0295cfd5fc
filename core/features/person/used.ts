import type { Context, StoredPerson } from '../../model/context.ts';

import type { Change } from '../../model/outcome.ts';
import type { PersonEvent } from './person.ts';

/** What is learned about the asker by the way: the account last used, an e-mail not known before; mostly nothing. */
export const noticed = ({ asker, me }: Context, person: StoredPerson): Change[] => {
  const { state } = person;
  if (!state.accounts.includes(asker.account)) return [];
  const { account, email } = asker;
  const events: PersonEvent[] = [
    ...(state.email === undefined && email
      ? [{ event: 'AccountAdded', account, email } as const]
      : []),
    ...(state.reachChosen === undefined && state.reach !== account
      ? [{ event: 'ReachSet', account, chosen: false } as const]
      : []),
  ];
  return events.length > 0 ? [{ record: me, kind: 'person', events }] : [];
};
