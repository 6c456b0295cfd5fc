import { defined } from '../../../lib/defined.ts';
import { teller } from '../../../subject/names.ts';
import type { MeetingFound } from '../decide/about.ts';

/** "Agenda of Area Partnership, M-3, Thursday 14 January 2027, 10:00 to 12:00, Town Hall", over words for a report. */
export const heldWords = (
  { meeting, context, thing }: MeetingFound,
  code: 'meeting.text.agenda' | 'meeting.text.who',
): string => {
  const { title, day, time, ends, place } = meeting;
  const when = defined({ day, time, ends, place });
  return teller(context.locale)(code, { title, ref: thing.ref, ...when });
};
