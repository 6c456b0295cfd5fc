import { today } from '../../calendar/days.ts';
import { loadNeeds, loadRecords } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { say } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { DueContext, FeatureDue, Wake } from '../../model/feature-due.ts';
import { type Day, weekId } from '../../model/ids.ts';
import { joining } from '../../morning/day.ts';
import { weeklyNudges } from '../../morning/weekly.ts';
import { goesOnAt, isStopped } from '../../subject/stopped.ts';
import { cards } from './decide/places.ts';
import { digestAfter } from './digest.ts';
import { endPause, settle } from './settle.ts';
import { type Week, weekDecided } from './week.ts';

/** A digest that could not leave on its day is not sent on another. */
const staleAfter = 'T23:59:59.999Z';

/** Everyone here who asked to hear once a week gets their message that morning; one, however many partnerships ask. */
const weeklyTo = async (
  partnership: StoredPartnership,
  week: Day,
  { programme, now, ports: { store } }: DueContext,
): Promise<EffectDraft[]> => {
  const within = { store, programme, partnership };
  const { people } = await loadNeeds({ people: 'roster' }, within);
  const { at } = joining(now, partnership.state);
  return weeklyNudges(people.values(), { day: week, at });
};

const digestOf = ({ id }: StoredPartnership, week: Day): EffectDraft => ({
  to: 'places',
  body: {
    kind: 'notice',
    notice: { notice: 'digest', week },
    staleAt: `${week}${staleAfter}`,
  },
  name: `digest/${id}/${week}`,
});

/**
 * A partnership's Monday morning: its week is looked at, told where there is something to tell, and the next one set.
 * False after a conflict.
 */
const lookAtWeek = async (
  partnership: StoredPartnership,
  context: DueContext,
): Promise<boolean> => {
  const { programme, now, ports, all } = context;
  const { store } = ports;
  const { nextDigest, zone, nation } = partnership.state;
  if (nextDigest === undefined || nextDigest > now) return true;
  const { id } = partnership;
  const day = today(nextDigest, zone);
  const act = { programme, partnership, now };
  const weekly = await weeklyTo(partnership, day, context);
  if (weekly.length > 0) {
    await systemCommit({ ...act, records: [], changes: [], effects: weekly }, ports);
  }
  const before = (await loadRecords(store, programme, [weekId(id)])).get(weekId(id));
  const { stands, ...news } = await all.week({ programme, partnership, day, now }, store);
  const stood = ports.hash(JSON.stringify(stands)).slice(0, 16);
  const decided = weekDecided(before?.state as Week | undefined, { ...news, stood }, day);
  // One that was slept through is not told on another day.
  const looked = { ...decided, told: decided.told && today(now, zone) === day };
  const next = { event: 'DigestSent', next: digestAfter(now, zone, nation) } as const;
  return systemCommit(
    {
      ...act,
      records: [partnership, ...(before ? [before] : [])],
      changes: [
        { record: id, kind: 'partnership', events: [next] },
        {
          record: weekId(id),
          kind: 'week',
          events: [looked],
          ...(before ? {} : { fresh: true }),
        },
      ],
      effects: looked.told ? [digestOf(partnership, day)] : [],
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
  return isStopped(state) ? true : lookAtWeek(record, context);
};

/** What happens to a partnership with nobody asking. */
export const partnershipDue: FeatureDue = { wakes: { partnership: wakePartnership } };
