import type { Arrival } from './arrive.ts';
import type { Ask } from './ask.ts';
import { lastChange } from './at-once.ts';
import { lastVote } from './poll/gather.ts';
import type { Ports } from './ports.ts';

/**
 * What a typed "undo" is about: the asker's last change, or their last vote where that came later. A vote leaves no
 * hint behind, so that two hundred of them write nothing more than they must; it is looked for when it is asked for.
 */
export const lastDone = async (
  arrival: Arrival,
  { store }: Pick<Ports, 'store'>,
): Promise<Ask | undefined> => {
  const { candidates, belongings, door, now, request } = arrival;
  const votes = await Promise.all(
    candidates.map(async ({ programme, record }) => {
      const me = belongings.find((one) => one.programme === programme)?.person;
      return me && lastVote(store, programme, me, record, now);
    }),
  );
  const latest = votes
    .filter((vote) => vote !== undefined)
    .sort((one, other) => (one.at < other.at ? 1 : -1))[0];
  const did = door.accounts.get(request.asker.account)?.row?.did;
  return latest && (did === undefined || did.at < latest.at) ? latest.ask : lastChange(arrival);
};
