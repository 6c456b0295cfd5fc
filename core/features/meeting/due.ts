import { outOfQuietHours } from '../../calendar/holidays.ts';
import { loadNeeds } from '../../engine/load.ts';
import { ownNumber } from '../../engine/next-numbers.ts';
import { systemCommit } from '../../engine/system-commit.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { FeatureDue, Wake } from '../../model/feature-due.ts';
import { partnershipOf, refOf, subjectId } from '../../model/ids.ts';
import type { Stored } from '../../model/record.ts';
import { cardOf } from '../../subject/done.ts';
import { isClosed } from '../../subject/stopped.ts';
import { meetingBrief } from './brief.ts';
import { endWithPartnership } from './ends.ts';
import { meetingFigures } from './figures.ts';
import { meetingsAhead } from './gather.ts';
import { holidayAsked } from './holiday-asked.ts';
import { meetingLetter } from './letter.ts';
import type { Meeting } from './meeting.ts';
import { nextInSeries } from './series.ts';
import { meetingStep } from './wake.ts';
import { meetingWeek } from './week.ts';

/** So many are looked for at once of those that end with their partnership; more end when they are due. */
const mostAtOnce = 200;

/** A reminder is due, or the meeting is over and the next of its series takes its place. False after a conflict. */
const wakeMeeting: Wake = async (stored, context) => {
  const { programme, now, ports, all } = context;
  const record = stored as Stored<Meeting>;
  const home = partnershipOf(record.id);
  if (home === undefined) return true;
  const loaded = await loadNeeds({ records: [home] }, { store: ports.store, programme });
  const partnership = loaded.records.get(home) as StoredPartnership | undefined;
  if (partnership && isClosed(partnership.state)) {
    return endWithPartnership(record, partnership, context);
  }
  const due = meetingStep(record, now);
  if (!due) return true;
  if (due.event.event === 'MeetingFollowed') {
    const { day } = record.state;
    await all.moved({ partnership: home, ref: refOf(record.id) ?? '', day }, context);
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
  const number = await ownNumber(
    { programme, partnership: home, letter: meetingLetter },
    ports.store,
  );
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

/** What happens to meetings with nobody asking. */
export const meetingDue: FeatureDue = {
  brief: meetingBrief,
  wakes: { meeting: wakeMeeting },
  figures: meetingFigures,
  goesOn: async (partnership, { programme, ports: { store } }) => ({
    ends: (await meetingsAhead(store, programme, partnership, mostAtOnce)).map(({ id }) => id),
  }),
  week: meetingWeek,
};
