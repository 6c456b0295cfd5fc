import { addDays, today } from '../../../calendar/days.ts';
import { loadRecords } from '../../../engine/load.ts';
import type { Gather } from '../../../model/feature-in.ts';
import { partnershipOf, refOf } from '../../../model/ids.ts';
import type { Stored } from '../../../model/record.ts';
import type { Action } from '../action.ts';

/** Days in which a plain answer may still be meant for the last nudge. */
const answeredWithin = 4;

/** What the asker was last nudged about, in direct messages. */
export const lastNudged: Gather = async ({ obvious, now }, store) => {
  if (!obvious) return {};
  const { programme } = obvious;
  const records = await loadRecords(
    store,
    programme,
    await store.ofPerson(programme, obvious.me(), 100),
  );
  const actions = [...records.values()].filter(
    (stored) => stored.kind === 'action',
  ) as Stored<Action>[];
  const lastOf = ({ state }: Stored<Action>) => state.nudged.at(-1) ?? '';
  const last = actions
    .filter((one) => lastOf(one) >= addDays(today(now, one.state.clock.zone), -answeredWithin))
    .map(lastOf)
    .sort()
    .at(-1);
  return {
    lastNudged: actions
      .filter((one) => last !== undefined && one.state.nudged.at(-1) === last)
      .flatMap(({ id, state }) => {
        const [ref, partnership] = [refOf(id), partnershipOf(id)];
        return ref && partnership ? [{ ref, partnership, title: state.title }] : [];
      }),
  };
};
