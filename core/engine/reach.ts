import type { Person, StoredPerson } from '../model/context.ts';
import {
  type AccountId,
  directPlace,
  installOf,
  type PersonId,
  type PlaceId,
  partsOf,
} from '../model/ids.ts';
import type { Messenger } from '../ports/messenger.ts';
import type { DeliverPorts } from '../ports/ports.ts';

/** Where their own messages go now: the account they named or used last, else any. */
export const reachOf = ({ accounts, reach }: Person): PlaceId | undefined => {
  const account = reach !== undefined && accounts.includes(reach) ? reach : accounts[0];
  return account === undefined ? undefined : directPlace(account);
};

/** The accounts by which people named in a view can be mentioned in a place's own chat. */
export const accountsIn = (
  place: PlaceId,
  people: ReadonlyMap<PersonId, StoredPerson>,
): ReadonlyMap<PersonId, AccountId> =>
  new Map(
    [...people].flatMap(([id, { state }]) => {
      const account = state.accounts.find((one) => installOf(one) === installOf(place));
      return account === undefined ? [] : [[id, account] as const];
    }),
  );

/** The messenger of a place's chat; throws where that chat is not set up here, for then the message must wait. */
export const messengerOf = (place: PlaceId, { messengers }: DeliverPorts): Messenger => {
  const { platform } = partsOf(place);
  const messenger = messengers[platform];
  if (!messenger) throw new Error(`Nothing can be sent to ${platform}: it is not set up here.`);
  return messenger;
};
