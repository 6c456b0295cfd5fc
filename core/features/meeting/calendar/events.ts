import { addDays, today } from '../../../calendar/days.ts';
import type { CalendarEvent } from '../../../model/calendar.ts';
import { type At, inNumbers, partnershipOf, type RecordId, subjectId } from '../../../model/ids.ts';
import type { Stored } from '../../../model/record.ts';
import type { Meeting } from '../meeting.ts';
import { endOf } from '../steps.ts';
import { uidOf } from './one.ts';
import { seriesEvents } from './series.ts';

/** So many days a meeting that is over stays in a calendar. */
const kept = 92;

/** All turns up to now, of those before the first that is known as well: what is counted is never less than it was. */
const sequenceOf = ([first, ...others]: readonly Stored<Meeting>[]): number =>
  (first?.state.series?.turns ?? 0) +
  [...(first ? [first] : []), ...others].reduce((sum, { state }) => sum + state.turns, 0);

/** The first of its series, by which all of it is known; itself where it stands alone. */
export const seriesOf = ({ id, state }: Stored<Meeting>): RecordId => {
  const home = partnershipOf(id);
  return state.series && home ? subjectId(home, state.series.of) : id;
};

/** The meetings of one name in calendars, by their numbers. */
const together = (
  meetings: readonly Stored<Meeting>[],
): ReadonlyMap<RecordId, Stored<Meeting>[]> => {
  const groups = new Map<RecordId, Stored<Meeting>[]>();
  const inOrder = [...meetings].sort((a, b) => (inNumbers(a.id) < inNumbers(b.id) ? -1 : 1));
  for (const one of inOrder) {
    const name = seriesOf(one);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return groups;
};

/**
 * These meetings as events of a calendar. Of a series all that are known are to be handed in, so that one that was moved
 * is an exception to it. What has been over for a quarter of a year is left out.
 */
export const calendarEvents = (meetings: readonly Stored<Meeting>[], now: At): CalendarEvent[] =>
  [...together(meetings)].flatMap(([name, all]) => {
    const sequence = sequenceOf(all);
    const changed = all.map(({ state }) => state.last.at).reduce((a, b) => (a > b ? a : b));
    const recent = all.filter(
      ({ state }) =>
        addDays(today(endOf(state), state.clock.zone), kept) >= today(now, state.clock.zone),
    );
    return recent.length === 0
      ? []
      : seriesEvents(recent, { uid: uidOf(name), sequence, changed }, now);
  });
