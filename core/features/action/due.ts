import { loadRecords, personNow } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import type { Partnership } from '../../model/context.ts';
import { type ProgrammeId, partnershipOf, recordOf } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { Ports } from '../../ports/ports.ts';
import type { Action } from './action.ts';
import { nudgeDecision } from './nudge.ts';
import { ownerOf } from './steps.ts';

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
  return systemCommit(
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
