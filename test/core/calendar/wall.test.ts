import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { instantAt, wallAt } from '../../../core/calendar/wall.ts';

const london = 'Europe/London';
const fromData = (at: string) =>
  Temporal.Instant.from(at).toZonedDateTimeISO(london).toPlainDateTime().toString();
const wall = (at: string) => wallAt(at, london).toPlainDateTime().toString();

/** Milliseconds around each turn of the clocks, and how far that is from it. */
const turns = Array.from({ length: 100 }, (_, index) => 2001 + index).flatMap((year) =>
  [2, 9].map((month) => {
    const last = new Date(Date.UTC(year, month, 31, 1));
    return last.getTime() - last.getUTCDay() * 86_400_000;
  }),
);

/** A new Node brings new zone data: this is red on the day on which the law is another. */
describe('the wall clock in London, reckoned from the law', () => {
  it('is that of the zone data at every turn of the clocks, to the millisecond', () => {
    for (const turn of turns)
      for (const off of [-3_600_000, -1, 0, 1, 3_599_999, 3_600_000]) {
        const at = new Date(turn + off).toISOString();
        expect(wall(at)).toBe(fromData(at));
      }
  });

  it('is that of the zone data at any time', () => {
    const moment = fc.date({
      min: new Date('1996-01-01'),
      max: new Date('2100-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, (one) => {
        const at = one.toISOString();
        expect(wall(at)).toBe(fromData(at));
      }),
    );
  });

  it('leads back to the same instant as the zone data, in gaps and folds too', () => {
    for (const turn of turns)
      for (const minutes of [-61, -31, -1, 0, 1, 29, 30, 59, 60, 61, 90, 120]) {
        const shown = new Date(turn + minutes * 60_000).toISOString().slice(0, 19);
        const { day, time } = {
          day: Temporal.PlainDate.from(shown),
          time: Temporal.PlainTime.from(shown),
        };
        const told = day.toZonedDateTime({ timeZone: london, plainTime: time }).toInstant();
        expect(instantAt(day, time, london).toString()).toBe(told.toString());
      }
  });
});
