import type { Action } from '../action/action.ts';
import { nudgeDecision } from '../action/nudge.ts';
import { ownerOf } from '../action/steps.ts';
import { type ProgrammeId, partnershipOf, recordOf } from '../ids.ts';
import { loadRecords, personNow } from '../load.ts';
import { actAlone } from '../own-act.ts';
import type { Partnership } from '../partnership/partnership.ts';
import type { Ports } from '../ports.ts';
import type { Stored } from '../record.ts';

/** An action's morning has come: its owner's message of the day is asked for. False after a conflict. */
export const wakeAction = async (
  programme: ProgrammeId,
  action: Stored<Action>,
  now: string,
  ports: Ports,
): Promise<boolean> => {
  const owner = ownerOf(action.state);
  const id = partnershipOf(action.id);
  if (owner === undefined || id === undefined) return true;
  const person = await personNow(programme, owner, ports);
  const decided = nudgeDecision(action, now, person?.state);
  if (!decided) return true;
  const home = (await loadRecords(ports.store, programme, [recordOf(id)])).get(recordOf(id));
  return actAlone(
    {
      programme,
      partnership: home as Stored<Partnership> | undefined,
      records: [action],
      changes: [{ record: action.id, kind: 'action', events: decided.events }],
      effects: decided.effects,
      now,
    },
    ports,
  );
};
