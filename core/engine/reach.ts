import { inOwnWords } from '../lib/why.ts';
import type { Person, StoredPerson } from '../model/context.ts';
import {
  type AccountId,
  directAccount,
  directPlace,
  type InstallId,
  installOf,
  type PersonId,
  type PlaceId,
  partsOf,
} from '../model/ids.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { DeliverPorts } from '../ports/ports.ts';

/** Where something goes by now; else the installation `from` which the app is away, where it is by that. */
export interface Reach {
  readonly place?: PlaceId;
  readonly from?: InstallId;
}

/**
 * The place, where the app is still there: not where it was taken out of the workspace or is let in no more, nor out of
 * somebody's own chats (rules: Places that change).
 */
export const standsAt = async (
  place: PlaceId,
  { store }: Pick<DeliverPorts, 'store'>,
): Promise<Reach> => {
  const account = directAccount(place);
  const accounts = account ? [account] : [];
  const asked = { install: installOf(place), place, accounts };
  const { install: own, accounts: rows } = await store.lookUp(asked);
  const from = own?.row?.by ?? asked.install;
  const { row } = (own?.row?.by ? await store.install(from) : own) ?? {};
  if ([...rows.values()].some((one) => one.row?.gone)) return {};
  return row?.gone || row?.shut ? { from } : { place };
};

/** Where their own messages go now: the account they named or used last, else any from which the app is not away. */
export const reachOf = async (
  { accounts, reach }: Person,
  ports: Pick<DeliverPorts, 'store'>,
): Promise<Reach> => {
  const first = accounts.filter((account) => account === reach);
  const away: Reach[] = [];
  for (const account of new Set([...first, ...accounts])) {
    const found = await standsAt(directPlace(account), ports);
    if (found.place) return found;
    if (found.from) away.push(found);
  }
  return away[0] ?? {};
};

/**
 * The accounts by which people named in a view can be mentioned in a place's own chat: those of its workspace, and those
 * of the organisation whose installation serves that, which is asked where somebody else's account may be one.
 */
export const accountsIn = async (
  place: PlaceId,
  people: ReadonlyMap<PersonId, StoredPerson>,
  { store }: Pick<DeliverPorts, 'store'>,
): Promise<ReadonlyMap<PersonId, AccountId>> => {
  const own = installOf(place);
  const { platform } = partsOf(place);
  const isBeside = (account: AccountId) =>
    partsOf(account).platform === platform && installOf(account) !== own;
  const asks = [...people.values()].some(({ state }) => state.accounts.some(isBeside));
  const by = asks ? (await store.install(own)).row?.by : undefined;
  return new Map(
    [...people].flatMap(([id, { state }]) => {
      const account =
        state.accounts.find((one) => installOf(one) === own) ??
        state.accounts.find((one) => installOf(one) === by);
      return account === undefined ? [] : [[id, account] as const];
    }),
  );
};

/** The messenger of a place's chat; throws where that chat is not set up here, for then the message must wait. */
export const messengerOf = (place: PlaceId, { messengers }: DeliverPorts): Messenger => {
  const { platform } = partsOf(place);
  const messenger = messengers[platform];
  if (!messenger)
    throw inOwnWords(new Error(`Nothing can be sent to ${platform}: it is not set up here.`));
  return messenger;
};
