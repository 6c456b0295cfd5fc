import { say } from '../../../language/saying.ts';
import { sameTitle } from '../../../lib/same-title.ts';
import type { Context, Loaded } from '../../../model/context.ts';
import { type Refused, refused } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { shownRef } from '../../../subject/names.ts';
import { within } from '../../../subject/require.ts';
import { refIn } from '../../../subject/thing.ts';
import { meetingLetter } from '../letter.ts';
import type { Appointment, Meeting } from '../meeting.ts';
import { offers, thingOf } from '../offers.ts';
import { isSet } from '../steps.ts';

/** Among so many of the newest a twin is looked for. */
export const newest = { letter: meetingLetter, limit: 3 } as const;

/** The same meeting, set already: a button was pressed twice. Undefined where there is none. */
export const twin = (
  planned: Pick<Appointment, 'title' | 'day' | 'time'>,
  context: Context,
  { records }: Loaded,
): Refused | undefined => {
  const partnership = within(context);
  const found = [...records.values()]
    .filter((one): one is Stored<Meeting> => one.kind === 'meeting')
    .find(
      ({ state }) =>
        isSet(state) &&
        state.day === planned.day &&
        state.time === planned.time &&
        sameTitle(state.title, planned.title),
    );
  if (!found) return undefined;
  const ref = refIn(found);
  const shown = shownRef(ref, partnership.state, context.where.place);
  const { title, day, time } = found.state;
  return refused(say('meeting.set-already', { ref: shown, title, day, time }), [
    offers.show(thingOf(found, ref, partnership, shown)),
  ]);
};
