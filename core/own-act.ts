import { compose } from './compose.ts';
import type { EffectDraft } from './effect.ts';
import { freshFrom } from './fresh.ts';
import type { At, ProgrammeId, RecordId } from './ids.ts';
import { say } from './language/saying.ts';
import type { Change } from './outcome.ts';
import type { Partnership } from './partnership/partnership.ts';
import type { Ports } from './ports.ts';
import type { Stored } from './record.ts';

export interface OwnAct {
  readonly programme: ProgrammeId;
  readonly partnership: Stored<Partnership> | undefined;
  readonly records: readonly Stored[];
  readonly changes: readonly Change[];
  readonly effects: readonly EffectDraft[];
  readonly now: At;
}

/** Writes what Folkmoot does by itself; its records' versions alone make it happen once. False after a conflict. */
export const actAlone = async (act: OwnAct, ports: Ports): Promise<boolean> => {
  const { programme, partnership, now } = act;
  const commit = compose(
    {
      kind: 'done',
      changes: act.changes,
      effects: act.effects,
      reply: { saying: say('busy', {}) },
    },
    {
      scene: { now, programme, partnership, fresh: freshFrom(ports.fresh(16), ports.hash) },
      trace: { at: now },
      hash: ports.hash,
      records: new Map<RecordId, Stored>(act.records.map((stored) => [stored.id, stored])),
    },
  );
  return (await ports.store.commit(commit)).kind !== 'conflict';
};
