import { type AccountId, installOf, partsOf } from '../model/ids.ts';
import type { Platform } from '../model/platforms.ts';

/**
 * The chat of an account, as it is told to somebody who has accounts of their own: `apart` where they are in that chat
 * too, and in no workspace or tenant of it in which the account is.
 */
export const seenFrom = (
  account: AccountId,
  own: readonly AccountId[],
): { readonly platform: Platform; readonly apart?: true } => {
  const { platform } = partsOf(account);
  const there = own.filter((one) => partsOf(one).platform === platform);
  const isApart = there.length > 0 && there.every((one) => installOf(one) !== installOf(account));
  return { platform, ...(isApart ? { apart: true } : {}) };
};
