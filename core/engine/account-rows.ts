import { defined } from '../lib/defined.ts';
import type { Context } from '../model/context.ts';
import type { AccountId, PersonId } from '../model/ids.ts';
import type { Change } from '../model/outcome.ts';
import type { RowWrite, TenantLookup } from '../model/tenant-lookup.ts';

/** The account's tenant-lookup row once it is this person in the context's programme. */
export const accountRow = (
  { lookup, programme }: Pick<Context, 'lookup' | 'programme'>,
  account: AccountId,
  person: PersonId,
): RowWrite => {
  const { n, row } = lookup.accounts.get(account) ?? { n: 0, row: undefined };
  const others = (row?.people ?? []).filter((one) => one.programme !== programme);
  return {
    door: 'account',
    id: account,
    n,
    row: { ...row, people: [...others, { programme, person }] },
  };
};

/** Whether the asker's account is a person of the context's programme already. */
export const isKnown = ({ lookup, programme, asker }: Context): boolean =>
  personIn(lookup, asker.account, programme) !== undefined;

/** The person behind an account in a programme; undefined where the tenant lookup knows none. */
export const personIn = (
  lookup: TenantLookup,
  account: AccountId,
  programme: Context['programme'],
): PersonId | undefined =>
  lookup.accounts.get(account)?.row?.people.find((one) => one.programme === programme)?.person;

/** What makes the asker a person of the programme; nothing where they are one. */
export const knownAsker = (
  context: Context,
): { readonly changes: readonly Change[]; readonly rows: readonly RowWrite[] } => {
  if (isKnown(context)) return { changes: [], rows: [] };
  const { account, name, unnamed, email, organisation } = context.asker;
  const called = unnamed === undefined ? { name } : { name: '', unnamed };
  return {
    changes: [
      {
        record: context.me,
        kind: 'person',
        fresh: true,
        events: [{ event: 'PersonKnown', account, ...called, ...defined({ email, organisation }) }],
      },
    ],
    rows: [accountRow(context, account, context.me)],
  };
};
