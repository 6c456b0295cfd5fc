import type { Person } from '../model/context.ts';
import type { AccountId } from '../model/ids.ts';

/** The address of this account of theirs; undefined where no chat has given one that is known to be its own. */
export const addressOf = (
  { email, emails = [], accounts }: Person,
  account: AccountId,
): string | undefined =>
  emails.find((one) => one.account === account)?.email ??
  (accounts.length === 1 ? email : undefined);

const fold = (text: string): string => text.trim().toLowerCase();

/** Every address that a chat has given for one of their accounts. */
export const addressesOf = ({ email, emails = [] }: Person): readonly string[] => [
  ...new Set([...(email === undefined ? [] : [email]), ...emails.map((one) => one.email)]),
];

/** Whether it is an address of theirs. */
export const hasAddress = (person: Person, address: string): boolean =>
  addressesOf(person).some((one) => fold(one) === fold(address));

/** The first of them whose address it is. */
export const whoHas = <One extends { readonly state: Person }>(
  people: readonly One[],
  address: string,
): One | undefined => people.find(({ state }) => hasAddress(state, address));

/** Whether two have an address in common. */
export const shareAddress = (one: Person, other: Person): boolean =>
  addressesOf(one).some((address) => hasAddress(other, address));
