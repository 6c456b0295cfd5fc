import { defined } from '../lib/defined.ts';
import {
  type AccountId,
  accountId,
  directAccount,
  directPlace,
  installOf,
  partsOf,
} from '../model/ids.ts';
import { accountsAmong } from '../model/named-accounts.ts';
import type { Request } from '../model/request.ts';
import type { RowWrite, TenantLookup } from '../model/tenant-lookup.ts';
import type { Ports } from '../ports/ports.ts';

type Formerly = NonNullable<Request['formerly']>;

/** Every text within a value, and the value with each of them exchanged. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
const exchanged = <Value>(value: Value, names: ReadonlyMap<string, string>): Value => {
  if (typeof value === 'string') return (names.get(value) ?? value) as Value;
  if (Array.isArray(value)) return value.map((one) => exchanged(one, names)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, exchanged(one, names)]),
  ) as Value;
};

/** So many are looked up, each under both its names. */
const most = 45;
const namedIn = ({ asker, input }: Request, { now }: Formerly): AccountId[] => {
  const all = accountsAmong([asker.account, ...textsIn(input)]);
  return [...new Set(all.filter((one) => installOf(one) === now))].slice(0, most);
};
const formerName = (account: AccountId, { was }: Formerly): AccountId => {
  const { platform, tenant } = partsOf(`${was}:` as AccountId);
  return accountId(platform, tenant, partsOf(account).local);
};

/** Under which name an account is known, and whether that is yet to be kept. */
const known = (account: AccountId, formerly: Formerly, { accounts }: TenantLookup) => {
  const own = accounts.get(account);
  if (own?.row?.as) return { as: own.row.as };
  const before = formerName(account, formerly);
  const row = accounts.get(before)?.row;
  const isOne = row && (row.people.length > 0 || row.as) && !own?.row?.people.length;
  if (!isOne) return undefined;
  const as = row.as ?? before;
  const [first] = row.people;
  const kept: RowWrite = {
    door: 'account',
    id: account,
    n: own?.n ?? 0,
    row: { ...own?.row, people: [], as },
  };
  return { as, ...defined({ kept: first && { programme: first.programme, row: kept } }) };
};

/**
 * The request with its accounts by the names under which they were first met: an organisation that takes a workspace's
 * app over, and a tenant whose people were known by the one that they visit, make nobody a second person. What is found
 * so is kept, so that it holds wherever they are met next.
 */
export const knownAs = async (request: Request, { store, now }: Ports): Promise<Request> => {
  const { formerly, where } = request;
  if (!formerly) return request;
  const accounts = namedIn(request, formerly);
  const both = accounts.flatMap((one) => [one, formerName(one, formerly)]);
  const lookup = await store.lookUp({ place: where.place, accounts: both });
  const names = new Map<string, AccountId>();
  for (const account of accounts) {
    const found = known(account, formerly, lookup);
    if (!found) continue;
    names.set(account, found.as);
    if (!found.kept) continue;
    const { programme, row } = found.kept;
    await store.commit({ programme, now: now(), records: [], rows: [row], effects: [] });
  }
  if (names.size === 0) return request;
  const own = directAccount(where.place);
  const is = own && names.get(own);
  return {
    ...request,
    asker: exchanged(request.asker, names),
    input: exchanged(request.input, names),
    ...(is ? { where: { ...where, place: directPlace(is) } } : {}),
  };
};
