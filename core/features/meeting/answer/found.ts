import { defined } from '../../../lib/defined.ts';
import type { Context, Loaded, Needs } from '../../../model/context.ts';
import type { Reading } from '../../../model/feature.ts';
import { type Ref, refOf } from '../../../model/ids.ts';
import type { Outcome } from '../../../model/outcome.ts';
import type { Stored } from '../../../model/record.ts';
import { shownRef, teller } from '../../../subject/names.ts';
import { aboutOne, within } from '../../../subject/require.ts';
import { aboutOf, meetingIn, needsOf, noSuchMeeting } from '../decide/about.ts';
import type { Meeting } from '../meeting.ts';
import type { Thing } from '../offers.ts';
import type { Drawing } from '../view/parts.ts';

export interface Found {
  readonly record: Stored<Meeting>;
  readonly loaded: Loaded;
  readonly drawing: Drawing;
  readonly shown: string;
  readonly thing: Thing;
}

const withAnswers = (record: Stored<Meeting>): Needs => ({ seats: [record.id], people: 'roster' });

/** The meeting asked about, or the next one, with what its seats say; or that there is none. */
const found = async (
  ref: Ref | undefined,
  context: Context,
  { load }: Reading,
): Promise<Found | Outcome> => {
  const loaded = await load(needsOf(ref, context, withAnswers));
  const record = meetingIn(ref, context, loaded);
  if (!record) return noSuchMeeting(ref, context);
  const partnership = within(context);
  const drawing: Drawing = {
    today: context.today,
    locale: context.locale,
    partnership,
    people: loaded.people,
  };
  const shown = shownRef(refOf(record.id) ?? '', partnership.state, context.where.place);
  return { record, loaded, drawing, shown, thing: aboutOf({}, record, context, loaded).thing };
};

/** Answers a question about one meeting, or about the next. */
export const aboutMeeting = aboutOne(found);

/** "Agenda of Area Partnership, M-3, Thursday 14 January 2027, 10:00 to 12:00, Town Hall", over words for a report. */
export const heldWords = (
  { record, drawing, thing }: Found,
  code: 'meeting.text.agenda' | 'meeting.text.who',
): string => {
  const { title, day, time, ends, place } = record.state;
  const when = defined({ day, time, ends, place });
  return teller(drawing.locale)(code, { title, ref: thing.ref, ...when });
};
