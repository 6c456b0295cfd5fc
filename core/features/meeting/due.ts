import { outOfQuietHours } from '../../calendar/holidays.ts';
import { loadNeeds } from '../../engine/load.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import type { Partnership } from '../../model/context.ts';
import {
  type PartnershipId,
  type ProgrammeId,
  partnershipOf,
  recordOf,
  refOf,
  subjectId,
} from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import type { Ports } from '../../ports/ports.ts';
import { cardOf } from '../../subject/done.ts';
import { openActions } from '../action/gather.ts';
import { holidayAsked } from './holiday-asked.ts';
import type { Meeting } from './meeting.ts';
import { nextInSeries } from './series.ts';
import { meetingDue } from './wake.ts';

/** Every open action that is due by a meeting gets its new day; one that was changed meanwhile is left to its owner. */
const followed = async (
  programme: ProgrammeId,
  home: PartnershipId,
  { id, state }: Stored<Meeting>,
  now: string,
  ports: Ports,
): Promise<void> => {
  const follows = refOf(id) ?? '';
  const open = await openActions(ports.store, programme, home);
  const loaded = await loadNeeds({ records: [recordOf(home)] }, { store: ports.store, programme });
  const partnership = loaded.records.get(recordOf(home)) as Stored<Partnership> | undefined;
  for (const action of open) {
    if (action.state.follows !== follows || action.state.due === state.day) continue;
    const event = { event: 'ActionDueSet', due: state.day, follows } as const;
    await systemCommit(
      {
        programme,
        partnership,
        records: [action],
        changes: [{ record: action.id, kind: 'action', events: [event] }],
        effects: [cardOf(action.id)],
        now,
      },
      ports,
    );
  }
};

/** A reminder is due, or the meeting is over and the next of its series takes its place. False after a conflict. */
export const wakeMeeting = async (
  programme: ProgrammeId,
  record: Stored<Meeting>,
  now: string,
  ports: Ports,
): Promise<boolean> => {
  const due = meetingDue(record, now);
  const home = partnershipOf(record.id);
  if (!due || home === undefined) return true;
  const loaded = await loadNeeds({ records: [recordOf(home)] }, { store: ports.store, programme });
  const partnership = loaded.records.get(recordOf(home)) as Stored<Partnership> | undefined;
  if (due.event.event === 'MeetingFollowed') {
    await followed(programme, home, record, now, ports);
  }
  const own = { record: record.id, kind: 'meeting', events: [due.event] } as const;
  const act = { programme, partnership, records: [record], now };
  const clock = partnership && { zone: partnership.state.zone, nation: partnership.state.nation };
  const next =
    clock && due.event.event === 'MeetingPassed'
      ? nextInSeries(record.state, refOf(record.id) ?? '', now, clock)
      : undefined;
  if (!next || !partnership) {
    return systemCommit({ ...act, changes: [own], effects: due.effects }, ports);
  }
  // The versions of both records make it happen once: a wake that loses leaves a gap in the numbers, and no meeting.
  const [number] = await ports.store.takeNumbers(programme, home, 'M', 1);
  const ref = `M-${number}`;
  const id = subjectId(home, ref);
  const posted = outOfQuietHours(now, next.clock.zone, next.clock.nation);
  return systemCommit(
    {
      ...act,
      changes: [own, { record: id, kind: 'meeting', fresh: true, events: [next] }],
      effects: [
        ...due.effects,
        { ...cardOf(id), ...(posted === now ? {} : { notBefore: posted }) },
        ...holidayAsked(next, partnership, now),
      ],
    },
    ports,
  );
};
