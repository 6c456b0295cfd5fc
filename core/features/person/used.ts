import { personIn } from '../../engine/account-rows.ts';
import { defined } from '../../lib/defined.ts';
import type { Context, StoredPerson } from '../../model/context.ts';
import type { Change } from '../../model/outcome.ts';
import type { PersonEvent } from './person.ts';

/** Whether their chat had closed the account by which they act, which is open again. */
const isBack = (
  { asker: { account }, lookup, programme, me }: Context,
  { state: { accounts, merged } }: StoredPerson,
): boolean =>
  merged === undefined &&
  !accounts.includes(account) &&
  personIn(lookup, account, programme) === me;

/** What is learned about the asker by the way: the account last used, one that is open again, an e-mail not known before; mostly nothing. */
export const noticed = (context: Context, person: StoredPerson): Change[] => {
  const { state } = person;
  const { account, email } = context.asker;
  const back = isBack(context, person);
  if (!back && !state.accounts.includes(account)) return [];
  const events: PersonEvent[] = [
    ...(back || (state.email === undefined && email)
      ? [{ event: 'AccountAdded', account, ...defined({ email }) } as const]
      : []),
    ...(state.reachChosen === undefined && state.reach !== account
      ? [{ event: 'ReachSet', account, chosen: false } as const]
      : []),
  ];
  return events.length > 0 ? [{ record: context.me, kind: 'person', events }] : [];
};
