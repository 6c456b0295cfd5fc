import { readable } from '../../../engine/load.ts';
import type { PartnershipId, ProgrammeId } from '../../../model/ids.ts';
import type { Stored } from '../../../model/record.ts';
import type { Store } from '../../../ports/store.ts';
import { newestMeetings } from '../decide/about.ts';
import { meetingLetter } from '../letter.ts';
import type { Meeting } from '../meeting.ts';

/** The meetings of a partnership that a calendar can show: the newest, among which are all of each series. */
export const meetingsKnown = async (
  store: Store,
  programme: ProgrammeId,
  partnership: PartnershipId,
): Promise<Stored<Meeting>[]> => {
  const { limit } = newestMeetings.newest;
  return readable<Meeting>(
    await store.newest(programme, partnership, meetingLetter, { limit }),
    store,
  );
};
