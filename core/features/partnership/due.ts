import { today } from '../../calendar/days.ts';
import { stoodOf } from '../../engine/brief.ts';
import { loadNeeds, loadRecords } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import { say } from '../../language/saying.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { EffectDraft } from '../../model/effect.ts';
import type { DueContext, FeatureDue, Wake } from '../../model/feature-due.ts';
import { type Day, weekId } from '../../model/ids.ts';
import { joining } from '../../morning/day.ts';
import { weeklyNudges } from '../../morning/weekly.ts';
import { goesOnAt, isClosed, isStopped } from '../../subject/stopped.ts';
import { partnershipBrief, stillOf } from './brief.ts';
import { clerkSeatAsked } from './clerk-seat.ts';
import { nextSeatDate } from './dated.ts';
import { cards } from './decide/places.ts';
import { digestAfter } from './digest.ts';
import { putDoubles } from './doubles.ts';
import { overviewTo } from './leading.ts';
import { seatDatesDue } from './seat-dates-due.ts';
import { endPause, settle } from './settle.ts';
import { askSuccessor } from './successor-asked.ts';
import { evolveWeek, type Week, weekDecided } from './week.ts';

/** A digest that could not leave on its day is not sent on another. */
const staleAfter = 'T23:59:59.999Z';

/**
 * To whom the morning is said: everyone here who asked to hear once a week, chair and clerk. One message each, however
 * many partnerships ask.
 */
const toPeople = async (
  partnership: StoredPartnership,
  day: Day,
  { programme, now, ports: { store } }: DueContext,
): Promise<EffectDraft[]> => {
  const within = { store, programme, partnership };
  const { people } = await loadNeeds({ people: 'roster' }, within);
  const leaving = { day, at: joining(now, partnership.state).at };
  const all = [
    ...weeklyNudges(people.values(), leaving),
    ...overviewTo(partnership, people, leaving),
  ];
  return [...new Map(all.map((one) => [one.to, one])).values()];
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
  const before = (await loadRecords(store, programme, [weekId(id)])).get(weekId(id));
  const news = await all.week({ programme, partnership, day, now }, store);
  const stood = stoodOf(news, ports.hash);
  const decided = weekDecided(before?.state as Week | undefined, { ...news, stood }, day);
  // One that was slept through is not told on another day.
  const looked = { ...decided, told: decided.told && today(now, zone) === day };
  const asked = { programme, partnership, day: today(now, zone), now };
  const brief = await all.brief(asked, store, ports.hash);
  const still = stillOf(evolveWeek(before?.state as Week | undefined, looked));
  // Counted before anybody is told of it: their messages are drawn from it.
  await store.keepBrief(programme, id, { ...brief, ...still, passing: true });
  const people = await toPeople(partnership, day, context);
  if (people.length > 0) {
    await systemCommit({ ...act, records: [], changes: [], effects: people }, ports);
  }
  const next = { event: 'DigestSent', next: digestAfter(now, zone, nation) } as const;
  const clerk = clerkSeatAsked(partnership, now);
  return systemCommit(
    {
      ...act,
      records: [partnership, ...(before ? [before] : [])],
      changes: [
        {
          record: id,
          kind: 'partnership',
          events: [...(clerk ? [{ event: 'ClerkSeatAsked' } as const] : []), next],
        },
        {
          record: weekId(id),
          kind: 'week',
          events: [looked],
          ...(before ? {} : { fresh: true }),
        },
      ],
      effects: [...(looked.told ? [digestOf(partnership, day)] : []), ...(clerk ? [clerk] : [])],
    },
    ports,
  );
};

/** A closing or a reopening is followed up, a pause ends on its day, else its digest is asked for; while it is closed or paused nothing. */
const wakePartnership: Wake = async (stored, context) => {
  const record = stored as StoredPartnership;
  const { state, id } = record;
  if (state.unsettled !== undefined) return settle(record, context);
  if (state.vacantSince !== undefined && !isClosed(state)) return askSuccessor(record, context);
  const dates = nextSeatDate(state);
  if (dates !== undefined && dates <= context.now && !isStopped(state)) {
    const done = await seatDatesDue(record, context);
    if (done !== undefined) return done;
  }
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

/** Within the hour after a change it is counted what it comes to now. */
const keepBrief: FeatureDue['afterChange'] = async (partnership, { programme, ports, all }) => {
  const { store } = ports;
  const now = ports.now();
  const day = today(now, partnership.state.zone);
  const brief = await all.brief({ programme, partnership, day, now }, store, ports.hash);
  await store.keepBrief(programme, partnership.id, brief);
  if (brief.votes.length > 0) await putDoubles(partnership, { programme, now, ports });
};

/** What happens to a partnership with nobody asking. */
export const partnershipDue: FeatureDue = {
  brief: partnershipBrief,
  wakes: { partnership: wakePartnership },
  afterChange: keepBrief,
};
