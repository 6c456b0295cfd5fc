import { lastAnswer } from '../features/meeting/gather.ts';
import { lastVote } from '../features/poll/gather.ts';
import type { Ask } from '../features/shapes.ts';
import type { Ports } from '../ports/ports.ts';
import type { Arrival } from './arrive.ts';
import { lastChange } from './general-commands.ts';

/**
 * What a typed "undo" is about: the asker's last change, or the last vote or answer of their seat where that came later.
 * Those leave no hint behind, so that two hundred of them write nothing more than they must; they are looked for when
 * they are asked for.
 */
export const lastDone = async (
  arrival: Arrival,
  { store }: Pick<Ports, 'store'>,
): Promise<Ask | undefined> => {
  const { candidates, belongings, door, request } = arrival;
  const said = await Promise.all(
    candidates.map(async ({ programme, record }) => {
      const me = belongings.find((one) => one.programme === programme)?.person;
      if (!me) return [];
      return Promise.all([
        lastVote(store, programme, me, record),
        lastAnswer(store, programme, me, record),
      ]);
    }),
  );
  const latest = said
    .flat()
    .filter((one) => one !== undefined)
    .sort((one, other) => (one.at < other.at ? 1 : -1))[0];
  const did = door.accounts.get(request.asker.account)?.row?.did;
  return latest && (did === undefined || did.at < latest.at) ? latest.ask : lastChange(arrival);
};
