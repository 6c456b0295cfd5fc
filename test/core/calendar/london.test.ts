import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { at, clockAt, clockOn, today, wallTime } from '../../../core/calendar/days.ts';
import fc from '../../support/fast-check.ts';

const london = 'Europe/London';
const said = (moment: string) =>
  Temporal.Instant.from(moment).toZonedDateTimeISO(london).toString().slice(0, 16);
const meant = (day: string, time: string) =>
  Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: london, plainTime: time })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
const ours = (moment: string) => `${today(moment, london)}T${wallTime(moment, london)}`;

/** Where clocks change, by the zone data. */
const changes = (() => {
  const found: Temporal.ZonedDateTime[] = [];
  let last = Temporal.ZonedDateTime.from('1996-01-01[Europe/London]');
  for (let next = last; next.year < 2100; ) {
    const change = next.getTimeZoneTransition('next');
    if (!change || change.year > 2099) break;
    found.push(change);
    last = next;
    next = change;
  }
  return found;
})();

describe('London’s clock, without the zone data', () => {
  it('shows what the zone data says, every half-hour around each change until 2099', () => {
    expect(changes).toHaveLength(208);
    for (const change of changes)
      for (let half = -5; half <= 5; half += 1) {
        const moment = change
          .add({ minutes: 30 * half })
          .toInstant()
          .toString({ fractionalSecondDigits: 3 });
        expect(ours(moment), moment).toBe(said(moment));
      }
  });

  it('is read back as the zone data reads it, in the hours that are left out or come twice too', () => {
    for (const change of changes)
      for (let half = -5; half <= 5; half += 1) {
        const wall = change
          .toPlainDate()
          .toPlainDateTime('01:00')
          .add({ minutes: 30 * half });
        const [day = '', time = ''] = wall.toString({ smallestUnit: 'minute' }).split('T');
        expect(at(day, time, london), `${day} ${time}`).toBe(meant(day, time));
      }
  });

  it('agrees with the zone data at any moment of those years', () => {
    const moments = fc.date({
      min: new Date('1996-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (date) => {
        const moment = date.toISOString();
        const [day = '', time = ''] = said(moment).split('T');
        expect(ours(moment)).toBe(`${day}T${time}`);
        expect(at(day, time, london)).toBe(meant(day, time));
      }),
    );
  });

  it('leaves other zones, and years that had other rules, to the zone data', () => {
    expect(clockAt('2027-07-01T12:00:00.000Z', 'Europe/Paris')).toBe('Europe/Paris');
    expect(clockAt('1970-01-01T12:00:00.000Z', london)).toBe(london);
    expect(clockOn('1995-10-22', '12:00', london)).toBe(london);
    expect(wallTime('1970-01-01T12:00:00.000Z', london)).toBe('13:00');
    expect(() => today('2027-07-01T12:00:00.000Z', 'Mars/Olympus')).toThrow(RangeError);
  });
});
