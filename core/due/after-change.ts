import { loadRecords, NewerVersionError, noting } from '../engine/load.ts';
import { keepNames } from '../engine/names.ts';
import { systemCommit } from '../engine/system-commit.ts';
import { allDue, due } from '../features/due.ts';
import type { StoredPartnership } from '../model/context.ts';
import type { PartnershipId, ProgrammeId } from '../model/ids.ts';
import type { Ports } from '../ports/ports.ts';

/** At most once an hour after a change: the front door card is brought up to date, the names of many are kept, and the journal gets a checkpoint. */
export const lookAfter = async (
  programme: ProgrammeId,
  id: PartnershipId,
  ports: Ports,
): Promise<void> => {
  const now = ports.now();
  const store = noting(ports.store);
  const record = (await loadRecords(store, programme, [id])).get(id);
  if (store.newer?.has(id)) throw new NewerVersionError('A newer version wrote it.');
  if (record) {
    await ports.store.checkpoint(programme, id, now);
    const partnership = record as StoredPartnership;
    await keepNames(partnership, { programme, store: ports.store });
    for (const { afterChange } of due) {
      await afterChange?.(partnership, { programme, now, ports, all: allDue });
    }
    await systemCommit(
      {
        programme,
        partnership,
        records: [],
        changes: [],
        effects: [{ to: 'places', body: { kind: 'card', subject: record.id } }],
        now,
      },
      ports,
    );
  }
  await ports.store.lookedAfter(programme, id, now);
};
