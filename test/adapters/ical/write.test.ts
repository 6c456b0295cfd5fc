import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { calendarText } from '../../../adapters/ical/write.ts';
import type { CalendarEvent } from '../../../core/model/calendar.ts';
import { calendarSeen, eventsIn, instantsIn } from '../../support/ical.ts';

const walk: CalendarEvent = {
  uid: 'M-1.pt-a@folkmoot',
  sequence: 3,
  changed: '2027-01-01T10:00:00.123Z',
  title: 'Ward walk',
  begins: { day: '2027-03-25', time: '10:00' },
  ends: { day: '2027-03-25', time: '12:00' },
  zone: 'Europe/London',
};
const written = (...events: CalendarEvent[]) => calendarText({ name: 'Southport', events });

describe('a calendar as text', () => {
  it('says title, place and time, as another reads them', () => {
    const text = written({ ...walk, place: 'Town Hall, Room 2; upstairs' });
    expect(calendarSeen(text, '2028')).toEqual([
      {
        uid: walk.uid,
        title: 'Ward walk',
        place: 'Town Hall, Room 2; upstairs',
        begins: '2027-03-25T10:00:00.000Z',
        ends: '2027-03-25T12:00:00.000Z',
      },
    ]);
    expect(eventsIn(text)).toMatchObject([{ sequence: 3, status: 'CONFIRMED' }]);
  });

  it('holds whatever people write: no word of theirs becomes a line of the calendar', () => {
    const hostile = 'Walk\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\u0000\u2028; a,b \\n 🎉 "quoted"';
    const text = calendarText({
      name: hostile,
      events: [{ ...walk, title: hostile, place: hostile }],
    });
    const events = eventsIn(text);
    expect(events.map(({ uid }) => uid)).toEqual([walk.uid]);
    expect(events[0]?.title).toContain('; a,b \\n 🎉 "quoted"');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\0]/);
  });

  it('says that something is off, and then leaves nobody busy', () => {
    const text = written({ ...walk, cancelled: true });
    expect(eventsIn(text)).toMatchObject([{ status: 'CANCELLED' }]);
    expect(text).toContain('TRANSP:TRANSPARENT');
    expect(calendarSeen(text, '2028')).toEqual([]);
  });

  it('stamps in UTC, and asks subscribers to come again', () => {
    const text = calendarText({ name: 'Southport', events: [walk] }, 3600);
    expect(text).toContain('DTSTAMP:20270101T100000Z');
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
    expect(text).toContain('METHOD:PUBLISH');
  });

  it('has nothing in it where there is nothing', () => {
    expect(eventsIn(written())).toEqual([]);
  });
});

describe('the zone of a calendar', () => {
  const walls = Array.from({ length: 730 }, (_, day) =>
    Temporal.PlainDate.from('2027-01-01').add({ days: day }),
  ).flatMap((day) => ['00:30', '00:59', '03:30', '12:00'].map((time) => `${day}T${time}:00`));
  it.each([
    'Europe/London',
    'Europe/Dublin',
    'Europe/Paris',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Sydney',
  ])('has the instants of %s on every day of two years, before and after each change', (zone) => {
    const real = walls.map((wall) =>
      Temporal.PlainDateTime.from(wall)
        .toZonedDateTime(zone)
        .toInstant()
        .toString({ fractionalSecondDigits: 3 }),
    );
    expect(instantsIn(written({ ...walk, zone }), zone, walls)).toEqual(real);
  });
  it('is written change by change where they follow no rule', () => {
    const zone = 'Africa/Casablanca';
    const text = written({ ...walk, zone });
    expect(text).not.toContain('FREQ=YEARLY');
    const noon = walls.filter((wall) => wall.endsWith('12:00:00'));
    const real = noon.map((wall) => Temporal.PlainDateTime.from(wall).toZonedDateTime(zone));
    expect(instantsIn(text, zone, noon).map((at) => Date.parse(at))).toEqual(
      real.map(({ epochMilliseconds }) => epochMilliseconds),
    );
  });
  it('is a rule for each change where there is one, as Outlook wants it', () => {
    expect(written(walk)).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU');
    expect(written(walk)).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU');
  });
});
