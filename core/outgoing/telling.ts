import { loadRecords } from '../engine/load.ts';
import { systemCommit } from '../engine/system-commit.ts';
import { keptOf } from '../features/out.ts';
import { inOwnWords } from '../lib/why.ts';
import type { Drawn } from '../model/drawn.ts';
import type { Effect } from '../model/effect.ts';
import type { RecordId } from '../model/ids.ts';
import type { Change } from '../model/outcome.ts';
import type { DeliverPorts } from '../ports/ports.ts';

/** Another change may come between so often. */
const tries = 3;
/** So many records are written at once. */
const most = 20;

/** The records that keep what became of a notice: that it has arrived, or was too late. */
export const aboutNotice = ({ body }: Effect, late: boolean): readonly RecordId[] => {
  if (body.kind !== 'notice') return [];
  const { notice } = body;
  if (notice.notice === 'meeting') return [notice.meeting];
  if (notice.notice === 'review') return [notice.review];
  if (!late) return [];
  if (notice.notice === 'vote-wanted') return [notice.poll];
  return notice.notice === 'line' && notice.about ? [notice.about] : [];
};

/** The same of a card: what stands in a message of a day, or the thing that somebody alone is asked about. */
export const aboutCard = ({ body, to }: Effect, { tells, effects }: Drawn): readonly RecordId[] => {
  if (tells ?? effects) return tells ?? [];
  return body.kind === 'card' && to.startsWith('person:') ? [body.subject] : [];
};

/** Writes into the records that they were told of, or that it was too late; once each, whatever comes twice. */
export const keepTold = async (
  { programme, body, to }: Effect,
  ids: readonly RecordId[],
  late: boolean,
  ports: DeliverPorts,
): Promise<void> => {
  for (let from = 0; from < ids.length; from += most) {
    const some = ids.slice(from, from + most);
    let written = false;
    for (let round = 0; round < tries && !written; round += 1) {
      const records = [...(await loadRecords(ports.store, programme, some)).values()];
      const changes = records.flatMap((record): Change[] => {
        const event = keptOf(record, { body, to, late });
        return event ? [{ record: record.id, kind: record.kind, events: [event] }] : [];
      });
      const act = { programme, partnership: undefined, records, changes, effects: [] };
      written = changes.length === 0 || (await systemCommit({ ...act, now: ports.now() }, ports));
    }
    if (!written) throw inOwnWords(new Error('the table is busy'));
  }
};
