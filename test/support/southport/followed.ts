import { calendarText } from '../../../adapters/ical/write.ts';
import { calendarEvents } from '../../../core/features/meeting/calendar/events.ts';
import type { Meeting } from '../../../core/features/meeting/meeting.ts';
import { hasLetter, type RecordId } from '../../../core/model/ids.ts';
import { itemIn } from '../../../core/model/items.ts';
import type { Stored } from '../../../core/model/record.ts';
import { calendarSeen, eventsIn } from '../ical.ts';
import type { Southport } from './world.ts';

/** The calendar of all meetings as text, or of those that are known. */
export const textOf = (
  { records, bot }: Southport,
  known: (id: RecordId) => boolean = () => true,
): string => {
  const meetings = [...records.values()].filter(
    ({ id, kind }) => kind === 'meeting' && hasLetter(id, 'M') && itemIn(id) === '' && known(id),
  );
  const events = calendarEvents(meetings as Stored<Meeting>[], bot.ports.now());
  return calendarText({ name: 'Southport', events });
};
/** When something is, for somebody who follows the meetings sees. */
export const seen = (world: Southport, until = '2028-01-01') =>
  calendarSeen(textOf(world), until).map(({ begins }) => begins);
export const sequence = (world: Southport) =>
  Math.max(...eventsIn(textOf(world)).map((one) => one.sequence));
export const uids = (world: Southport) => [
  ...new Set(eventsIn(textOf(world)).map(({ uid }) => uid)),
];
