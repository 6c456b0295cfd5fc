import type { FeatureFiles, MakeFile } from '../../model/feature-files.ts';
import { type PartnershipId, subjectId } from '../../model/ids.ts';
import { calendarEvents, seriesOf } from './calendar/events.ts';
import { meetingsKnown } from './calendar/known.ts';
import { meetingFile } from './calendar/link.ts';

/** A meeting as it is now, with the others of its series. */
const oneMeeting: MakeFile = async ([partnership = '', ref = ''], { programme, store, now }) => {
  const home = partnership as PartnershipId;
  const known = await meetingsKnown(store, programme, home);
  const one = known.find(({ id }) => id === subjectId(home, ref));
  if (!one) return undefined;
  const series = known.filter((other) => seriesOf(other) === seriesOf(one));
  const events = calendarEvents(series, now);
  return { kind: 'calendar', name: ref.toLowerCase(), calendar: { name: one.state.title, events } };
};

/** What of meetings goes out as files. */
export const meetingFiles: FeatureFiles = { [meetingFile]: oneMeeting };
