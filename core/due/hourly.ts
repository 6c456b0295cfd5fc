import { type PartnershipId, type ProgrammeId, recordOf } from '../ids.ts';
import { loadRecords } from '../load.ts';
import { actAlone } from '../own-act.ts';
import type { Partnership } from '../partnership/partnership.ts';
import type { Ports } from '../ports.ts';
import type { Stored } from '../record.ts';
import { askNewChair } from './review.ts';

/** At most once an hour after a change: the front door card is brought up to date and the journal gets a checkpoint. */
export const lookAfter = async (
  programme: ProgrammeId,
  id: PartnershipId,
  ports: Ports,
): Promise<void> => {
  const now = ports.now();
  const record = (await loadRecords(ports.store, programme, [recordOf(id)])).get(recordOf(id));
  if (record) {
    await ports.store.checkpoint(programme, id, now);
    await askNewChair(programme, record as Stored<Partnership>, ports);
    await actAlone(
      {
        programme,
        partnership: record as Stored<Partnership>,
        records: [],
        changes: [],
        effects: [{ to: 'places', body: { kind: 'card', subject: record.id } }],
        now,
      },
      ports,
    );
  }
  await ports.store.lookedAfter(programme, id);
};
