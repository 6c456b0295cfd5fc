import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays, at, daysBetween, today, weekday } from '../../../core/calendar/days.ts';
import * as holidays from '../../../core/calendar/holidays.ts';
import type { Nation } from '../../../core/model/clock.ts';
import { bankHolidaysFile } from '../../support/bank-holidays.ts';
import fc from '../../support/fast-check.ts';

const nations: readonly Nation[] = ['england-and-wales', 'scotland', 'northern-ireland'];
const nation = fc.constantFrom(...nations);
const day = fc
  .date({ min: new Date('2011-01-10'), max: new Date('2050-12-01'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

/** As published on gov.uk/bank-holidays: E England and Wales, S Scotland, N Northern Ireland; no letter, no holiday. */
const published = [
  ['2011-01-03', "New Year's Day (substitute day)", 'ESN'],
  ['2011-01-04', '2 January (substitute day)', 'S'],
  ['2011-04-29', 'Royal wedding', 'ESN'],
  ['2012-05-28', '', ''],
  ['2012-06-04', 'Spring bank holiday', 'ESN'],
  ['2012-06-05', "Queen's Diamond Jubilee", 'ESN'],
  ['2013-12-02', "St Andrew's Day (substitute day)", 'S'],
  ['2016-12-27', 'Christmas Day (substitute day)', 'ESN'],
  ['2018-03-19', "St Patrick's Day (substitute day)", 'N'],
  ['2020-05-04', '', ''],
  ['2020-05-08', 'Early May bank holiday (VE Day)', 'ESN'],
  ['2020-07-13', 'Battle of the Boyne (substitute day)', 'N'],
  ['2020-12-28', 'Boxing Day (substitute day)', 'ESN'],
  ['2022-05-30', '', ''],
  ['2022-06-02', 'Spring bank holiday', 'ESN'],
  ['2022-06-03', "Queen's Platinum Jubilee", 'ESN'],
  ['2022-09-19', 'State Funeral of Queen Elizabeth II', 'ESN'],
  ['2023-05-08', 'Coronation of King Charles III', 'ESN'],
  ['2024-04-01', 'Easter Monday', 'EN'],
  ['2025-08-04', 'Summer bank holiday', 'S'],
  ['2025-08-25', 'Summer bank holiday', 'EN'],
  ['2026-06-15', 'World Cup bank holiday', 'S'],
  ['2027-01-04', '2 January (substitute day)', 'S'],
  ['2027-12-28', 'Boxing Day (substitute day)', 'ESN'],
] as const;

describe('bank holidays', () => {
  it.each(published)('%s %s (%s) is as published', (on, name, where) => {
    expect(nations.map((each) => holidays.bankHoliday(on, each))).toEqual(
      [...'ESN'].map((letter) => (where.includes(letter) ? name : undefined)),
    );
  });

  it('come from the library, put right where it errs', () => {
    const kept = new URL('../../../core/calendar/bank-holidays.ts', import.meta.url);
    expect(readFileSync(kept, 'utf8')).toBe(bankHolidaysFile());
  });

  it('never fall on a weekend', () => {
    fc.assert(
      fc.property(day, nation, (on, where) => {
        if (weekday(on) > 5) expect(holidays.bankHoliday(on, where)).toBeUndefined();
      }),
    );
  });
});

describe('working days', () => {
  it('are the nearest on either side, and the day itself when it is one', () => {
    fc.assert(
      fc.property(day, nation, (on, where) => {
        const after = holidays.workingDayOnOrAfter(on, where);
        const before = holidays.workingDayOnOrBefore(on, where);
        expect(before <= on && on <= after).toBe(true);
        for (let skipped = addDays(before, 1); skipped < after; skipped = addDays(skipped, 1))
          expect(holidays.isWorkingDay(skipped, where)).toBe(false);
        expect(before === after).toBe(holidays.isWorkingDay(on, where));
        expect(daysBetween(before, after)).toBeLessThan(8);
      }),
    );
  });

  it('count one by one, and there and back', () => {
    fc.assert(
      fc.property(day, nation, fc.integer({ min: 1, max: 40 }), (from, where, n) => {
        const after = holidays.workingDaysAfter(from, n, where);
        const one = holidays.workingDaysAfter(from, n - 1, where);
        expect(holidays.isWorkingDay(after, where)).toBe(true);
        expect(after).toBe(holidays.workingDaysAfter(one, 1, where));
        if (holidays.isWorkingDay(from, where))
          expect(holidays.workingDaysBefore(after, n, where)).toBe(from);
      }),
    );
  });

  it('give ten working days and five from the Monday of the examples', () => {
    expect(holidays.workingDaysAfter('2027-01-04', 10, 'england-and-wales')).toBe('2027-01-18');
    expect(holidays.workingDaysAfter('2027-01-04', 5, 'england-and-wales')).toBe('2027-01-11');
  });
});

describe('a holiday at a weekend', () => {
  it.each<[string, Nation, string | undefined]>([
    ['2027-12-25', 'england-and-wales', 'Christmas Day'],
    ['2027-12-27', 'scotland', 'Christmas Day (substitute day)'],
    ['2027-12-24', 'england-and-wales', undefined],
    ['2027-01-02', 'scotland', '2 January'],
    ['2027-01-02', 'england-and-wales', undefined],
    ['2029-03-17', 'northern-ireland', "St Patrick's Day"],
    ['2026-07-12', 'northern-ireland', 'Battle of the Boyne'],
    ['2024-11-30', 'scotland', "St Andrew's Day"],
    ['2024-11-30', 'england-and-wales', undefined],
    ['2027-03-26', 'england-and-wales', 'Good Friday'],
  ])('is one as its substitute is: %s in %s', (on, where, name) => {
    expect(holidays.holidayOn(on, where)).toBe(name);
  });

  it('is there for each substitute day, and never on a working day', () => {
    fc.assert(
      fc.property(day, nation, (on, where) => {
        const name = holidays.holidayOn(on, where);
        if (name) expect(holidays.isWorkingDay(on, where)).toBe(false);
      }),
    );
  });
});

describe('quiet hours', () => {
  const out = (on: string, time: string, where: Nation = 'england-and-wales') =>
    holidays.outOfQuietHours(at(on, time, 'Europe/London'), 'Europe/London', where);

  it.each([
    ['2027-01-05', '08:00', '2027-01-05T08:00:00.000Z'],
    ['2027-01-05', '17:59', '2027-01-05T17:59:00.000Z'],
    ['2027-01-05', '18:00', '2027-01-06T09:00:00.000Z'],
    ['2027-01-05', '03:00', '2027-01-05T09:00:00.000Z'],
    ['2027-01-08', '19:00', '2027-01-11T09:00:00.000Z'],
    ['2027-12-24', '20:00', '2027-12-29T09:00:00.000Z'],
    ['2027-03-25', '18:30', '2027-03-30T08:00:00.000Z'],
  ])('%s %s → %s', (on, time, expected) => {
    expect(out(on, time)).toBe(expected);
  });

  it("follow the partnership's nation", () => {
    expect(out('2027-01-04', '10:00')).toBe('2027-01-04T10:00:00.000Z');
    expect(out('2027-01-04', '10:00', 'scotland')).toBe('2027-01-05T09:00:00.000Z');
  });

  it('always end on a working day, never earlier, and stay once out', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 23 }), nation, (on, hour, where) => {
        const now = at(on, `${String(hour).padStart(2, '0')}:00`, 'Europe/London');
        const free = holidays.outOfQuietHours(now, 'Europe/London', where);
        expect(free >= now).toBe(true);
        expect(holidays.isWorkingDay(today(free, 'Europe/London'), where)).toBe(true);
        expect(holidays.outOfQuietHours(free, 'Europe/London', where)).toBe(free);
      }),
    );
  });
});
