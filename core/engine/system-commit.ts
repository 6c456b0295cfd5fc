import { say } from '../language/saying.ts';
import type { StoredPartnership } from '../model/context.ts';
import type { EffectDraft } from '../model/effect.ts';
import type { At, ProgrammeId, RecordId } from '../model/ids.ts';
import type { Change } from '../model/outcome.ts';
import type { Stored } from '../model/record.ts';
import type { Ports } from '../ports/ports.ts';
import { compose } from './compose-commit.ts';
import { derivedIds } from './derived-ids.ts';
import { keepNewer } from './load.ts';

export interface SystemAct {
  readonly programme: ProgrammeId;
  readonly partnership: StoredPartnership | undefined;
  readonly records: readonly Stored[];
  readonly changes: readonly Change[];
  readonly effects: readonly EffectDraft[];
  readonly now: At;
}

/** Writes what Folkmoot does by itself; its records' versions alone make it happen once. False after a conflict. */
export const systemCommit = async (act: SystemAct, ports: Ports): Promise<boolean> => {
  const { programme, partnership, now } = act;
  keepNewer(act.changes, ports.store);
  const commit = compose(
    {
      kind: 'done',
      changes: act.changes,
      effects: act.effects,
      reply: { saying: say('busy', {}) },
    },
    {
      context: { now, programme, partnership, fresh: derivedIds(ports.fresh(16), ports.hash) },
      trace: { at: now },
      hash: ports.hash,
      records: new Map<RecordId, Stored>(act.records.map((stored) => [stored.id, stored])),
    },
  );
  return (await ports.store.commit(commit)).kind !== 'conflict';
};
