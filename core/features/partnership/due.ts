import { today } from '../../calendar/days.ts';
import { loadNeeds } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { say } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { DueContext, FeatureDue, Wake } from '../../model/feature-due.ts';
import type { ProgrammeId } from '../../model/ids.ts';
import { joining } from '../../morning/day.ts';
import { weeklyNudges } from '../../morning/weekly.ts';
import type { Ports } from '../../ports/ports.ts';
import { goesOnAt, isStopped } from '../../subject/stopped.ts';
import { cards } from './decide/places.ts';
import { digestAfter } from './digest.ts';
import { endPause, settle } from './settle.ts';

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
const askForDigest = async (
  record: StoredPartnership,
  { programme, now, ports }: DueContext,
): Promise<boolean> => {
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

/** A closing or a reopening is followed up, a pause ends on its day, else its digest is asked for; while it is closed or paused nothing. */
const wakePartnership: Wake = async (stored, context) => {
  const record = stored as StoredPartnership;
  const { state, id } = record;
  if (state.unsettled !== undefined) return settle(record, context);
  const on = goesOnAt(state);
  if (on !== undefined && on <= context.now) {
    const saying = say('partnership.pause-over', { partnership: state.name });
    const notice = { notice: 'line', saying, about: id } as const;
    const effects = [
      cards(record),
      { to: 'places', body: { kind: 'notice', notice }, name: `goes-on/${id}/${on}` } as const,
    ];
    await endPause(record, effects, context);
    // What came meanwhile is looked for now.
    return false;
  }
  return isStopped(state) ? true : askForDigest(record, context);
};

/** What happens to a partnership with nobody asking. */
export const partnershipDue: FeatureDue = { wakes: { partnership: wakePartnership } };
