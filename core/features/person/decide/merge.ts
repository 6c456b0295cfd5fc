import { accountRow } from '../../../engine/account-rows.ts';
import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded, Needs, Partnership, StoredPerson } from '../../../model/context.ts';
import type { AccountId, PersonId } from '../../../model/ids.ts';
import type { Change } from '../../../model/outcome.ts';
import type { RowWrite } from '../../../model/tenant-lookup.ts';
import { addressOf } from '../../../subject/addresses.ts';
import { needsNow } from '../../../subject/who-now.ts';

/** The two people as they are by now, and every partnership of either: the one who becomes part of the other may have been taken off there. */
export const mergeNeeds = (from: PersonId, into: PersonId): Needs =>
  needsNow([from, into], (now, { people }) => ({
    records: now.flatMap((one) => people.get(one)?.state.partnerships ?? []),
  }));

/** As many partnerships as one transaction carries. */
export const mostPartnerships = 30;

interface Merging {
  readonly from: PersonId;
  readonly into: StoredPerson;
  /** The account by which the two were found to be one; it may be nobody's yet. */
  readonly account: AccountId;
  readonly email?: string | undefined;
}

/**
 * Makes two persons one: `into` takes the accounts, the seats and the offices of `from`. The journal keeps both ids.
 * Rows of accounts that were not read stay as they are; who comes in by one is led on by `merged`.
 */
export const merge = (
  { from, into, account, email }: Merging,
  context: Context,
  loaded: Loaded,
): { readonly changes: readonly Change[]; readonly rows: readonly RowWrite[] } => {
  const target = into.id;
  const other = loaded.people.get(from)?.state;
  const accounts = [...new Set([...(other?.accounts ?? []), account])];
  const partnerships = other?.partnerships ?? [];
  const gains: Change = {
    record: into.id,
    kind: 'person',
    events: [
      ...accounts.map((one) => {
        const given = one === account && email ? email : other && addressOf(other, one);
        return {
          event: 'AccountAdded',
          account: one,
          ...defined({ email: given }),
        } as const;
      }),
      ...partnerships
        .filter((id) => !into.state.partnerships.includes(id))
        .map((partnership) => ({ event: 'PartnershipJoined', partnership }) as const),
      ...(other ? [{ event: 'PersonTakenIn', person: from } as const] : []),
    ],
  };
  const left = into.state.partnerships.filter((id) => {
    const state = loaded.records.get(id)?.state as Partnership | undefined;
    return !partnerships.includes(id) && state?.former?.some(({ person }) => person === from);
  });
  const seats = [...partnerships, ...left]
    .filter((id) => loaded.records.has(id))
    .map(
      (id): Change => ({
        record: id,
        kind: 'partnership',
        events: [{ event: 'PersonMerged', from, into: target }],
      }),
    );
  const gone: Change[] = other
    ? [
        {
          record: from,
          kind: 'person',
          events: [{ event: 'PersonMergedInto', person: target }],
        },
      ]
    : [];
  return {
    changes: [gains, ...gone, ...seats],
    rows: accounts
      .filter((one) => context.lookup.accounts.has(one))
      .map((one) => accountRow(context, one, target)),
  };
};
