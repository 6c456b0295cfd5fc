import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import type { Calendar, CalendarEvent, Repeats, Wall } from '../../core/model/calendar.ts';
import { zoneText } from './zones.ts';

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** The changes of a zone begin so many years before the first event, so that it has an offset. */
const before = 2;

const wallOf = ({ day, time }: Wall): Temporal.PlainDateTime =>
  Temporal.PlainDateTime.from(`${day}T${time}`);
const compact = (text: string): string => text.replace(/[-:]|\.\d+/g, '');

const which = (repeats: Repeats): string => {
  if (repeats.unit === 'week') return 'FREQ=WEEKLY';
  if ('date' in repeats) return `FREQ=MONTHLY;BYMONTHDAY=${repeats.date}`;
  const { nth } = repeats;
  const days = repeats.weekdays.map((one) => weekdays[one - 1]);
  return days.length === 1
    ? `FREQ=MONTHLY;BYDAY=${nth}${days[0]}`
    : `FREQ=MONTHLY;BYDAY=${days.join(',')};BYSETPOS=${nth}`;
};
/** The lines of a series. The library's own form of them has no "2TH". */
const repeating = (repeats: Repeats, zone: string): string => {
  const { every, until, except } = repeats;
  const end = until === undefined ? '' : `;UNTIL=${compact(until)}`;
  const gone = except.map((one) => `${compact(one.day)}T${compact(one.time)}00`);
  return [
    `RRULE:${which(repeats)};INTERVAL=${every}${end}`,
    ...(gone.length > 0 ? [`EXDATE;TZID=${zone}:${gone.join(',')}`] : []),
  ].join('\n');
};

/** What takes a line of a calendar apart: control signs, of which only the end of a line is text. */
const plain = (text: string): string => text.replace(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ');

const eventOf = (event: CalendarEvent) => {
  const { uid, sequence, changed, title, place, begins, ends, zone, repeats, instead } = event;
  const stamp = Temporal.Instant.from(changed);
  return {
    id: uid,
    sequence,
    stamp,
    lastModified: stamp,
    summary: plain(title),
    start: wallOf(begins),
    end: wallOf(ends),
    timezone: zone,
    status: event.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(event.cancelled ? { transparency: ICalEventTransparency.TRANSPARENT } : {}),
    ...(place === undefined ? {} : { location: { title: plain(place) } }),
    ...(repeats ? { repeating: repeating(repeats, zone) } : {}),
    ...(instead ? { recurrenceId: wallOf(instead) } : {}),
  };
};

/** A calendar as text (RFC 5545), the zones of its events with it. `refresh`: after so many seconds a subscriber should ask again. */
export const calendarText = ({ name, events }: Calendar, refresh?: number): string => {
  const days = events.map(({ begins }) => begins.day).sort();
  const from = Number((days[0] ?? '2027').slice(0, 4)) - before;
  const calendar = ical({
    name: plain(name)
      .replaceAll('\n', ' ')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`),
    prodId: { company: 'Folkmoot', product: 'Folkmoot', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    // Named by its generator alone: a zone of the whole calendar would be put on its time stamps too.
    timezone: { name: null, generator: (zone: string) => zoneText(zone, from) },
    ...(refresh === undefined ? {} : { ttl: refresh }),
    events: events.map(eventOf),
  });
  return `${calendar.toString()}\r\n`;
};
