import type { Meets } from '../../model/feature-in.ts';
import type { Stored } from '../../model/record.ts';
import { meetingLetter } from './letter.ts';
import type { Meeting } from './meeting.ts';

/** So many of its newest meetings tell whether a partnership meets. */
const looked = 12;

/** Whether a partnership meets, by its newest meetings; what was cancelled does not count. */
export const meets: Meets = {
  needs: { newest: { letter: meetingLetter, limit: looked } },
  of: (partnership, { records }) => {
    const all = [...records.values()]
      .filter((one): one is Stored<Meeting> => one.kind === 'meeting')
      .filter(({ id }) => id.startsWith(`${partnership}/`))
      .map(({ state }) => state.standing.is);
    return { set: all.some((is) => is !== 'cancelled'), held: all.includes('passed') };
  },
};
