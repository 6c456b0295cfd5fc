import { today } from '../../calendar/days.ts';
import { loadNeeds } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { FeatureDue, Wake } from '../../model/feature-due.ts';
import type { ProgrammeId } from '../../model/ids.ts';
import { joining } from '../../morning/day.ts';
import { weeklyNudges } from '../../morning/weekly.ts';
import type { Ports } from '../../ports/ports.ts';
import { digestAfter } from './digest.ts';

/** A digest that could not leave on its day is not sent on another. */
const staleAfter = 'T23:59:59.999Z';

/** Everyone here who asked to hear once a week gets their message that morning; one, however many partnerships ask. */
const askForWeekly = async (
  programme: ProgrammeId,
  partnership: StoredPartnership,
  week: string,
  now: string,
  ports: Ports,
): Promise<void> => {
  const within = { store: ports.store, programme, partnership };
  const { people } = await loadNeeds({ people: 'roster' }, within);
  const effects = weeklyNudges(people.values(), {
    day: week,
    at: joining(now, partnership.state).at,
  });
  if (effects.length === 0) return;
  await systemCommit({ programme, partnership, records: [], changes: [], effects, now }, ports);
};

/** A partnership's Monday morning: the digest of the week is asked for, and the next one set. False after a conflict. */
const askForDigest: Wake = async (stored, { programme, now, ports }) => {
  const record = stored as StoredPartnership;
  const { nextDigest, zone, nation } = record.state;
  if (nextDigest === undefined || nextDigest > now) return true;
  const week = today(nextDigest, zone);
  await askForWeekly(programme, record, week, now, ports);
  return systemCommit(
    {
      programme,
      partnership: record,
      records: [record],
      changes: [
        {
          record: record.id,
          kind: 'partnership',
          events: [{ event: 'DigestSent', next: digestAfter(now, zone, nation) }],
        },
      ],
      effects: [
        {
          to: 'places',
          body: {
            kind: 'notice',
            notice: { notice: 'digest', week },
            staleAt: `${week}${staleAfter}`,
          },
          name: `digest/${record.id}/${week}`,
        },
      ],
      now,
    },
    ports,
  );
};

/** What happens to a partnership with nobody asking. */
export const partnershipDue: FeatureDue = { wakes: { partnership: askForDigest } };
