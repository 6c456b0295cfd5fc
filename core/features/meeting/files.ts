import { loadRecords } from '../../engine/load.ts';
import type { StoredPartnership, StoredPerson } from '../../model/context.ts';
import type { FeatureFiles, FileRequest, MakeFile } from '../../model/feature-files.ts';
import { type PartnershipId, type RecordId, subjectId } from '../../model/ids.ts';
import { everywhere, feedFile, feedNow, feedOwner, isListed } from '../../subject/feeds.ts';
import { homesOf } from '../../subject/homes.ts';
import { answersFile } from './answers-file.ts';
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

/** So many seconds until a calendar should look again. */
const hourly = 3600;
const product = 'Folkmoot';

/** The partnerships that somebody's feed is of, as the record has it now; none where they are not on the list any more. */
const followed = async (
  about: readonly string[],
  { programme, store }: FileRequest,
): Promise<StoredPartnership[]> => {
  const me = feedOwner(about);
  const owner = (await loadRecords(store, programme, [me])).get(me) as StoredPerson | undefined;
  const of = owner?.kind === 'person' ? feedNow(about, owner) : undefined;
  if (!owner || of === undefined) return [];
  const load = (ids: readonly RecordId[]) => loadRecords(store, programme, ids);
  const homes = await homesOf(owner, load);
  return homes.filter((home) => isListed(home, me) && (of === everywhere || home.id === of));
};

/** All meetings of a partnership, or of all of a person's. */
const feed: MakeFile = async (about, request) => {
  const { programme, store, now } = request;
  const homes = await followed(about, request);
  const [first, ...others] = homes;
  if (!first) return undefined;
  const known = homes.map(({ id }) => meetingsKnown(store, programme, id));
  const events = calendarEvents((await Promise.all(known)).flat(), now);
  const name = others.length > 0 || about[1] === everywhere ? product : first.state.name;
  return { kind: 'calendar', name: 'meetings', calendar: { name, events }, refresh: hourly };
};

/** What of meetings goes out as files. */
export const meetingFiles: FeatureFiles = {
  [meetingFile]: oneMeeting,
  [feedFile]: feed,
  answers: answersFile,
};
