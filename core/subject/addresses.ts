import type { Person } from '../model/context.ts';
import type { AccountId } from '../model/ids.ts';

/** The address of this account of theirs; undefined where no chat has given one that is known to be its own. */
export const addressOf = (
  { email, emails = [], accounts }: Person,
  account: AccountId,
): string | undefined =>
  emails.find((one) => one.account === account)?.email ??
  (accounts.length === 1 ? email : undefined);
