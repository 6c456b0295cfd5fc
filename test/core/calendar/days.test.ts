import { describe, expect, it } from 'vitest';
import * as days from '../../../core/calendar/days.ts';
import fc from '../../support/fast-check.ts';

const day = fc
  .date({ min: new Date('2011-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));

describe('days', () => {
  it('names a day in words', () => {
    expect(days.inWords('2027-01-08', 'en-GB')).toBe('Friday 8 January 2027');
    expect(days.inWords('2027-01-08', 'en-GB', { year: false })).toBe('Friday 8 January');
    expect(days.inWords('2027-01-08', 'en-GB', { weekday: false })).toBe('8 January 2027');
    expect(days.shortWords('2027-01-08')).toBe('Fri 8 Jan');
    expect(days.momentInWords('2027-07-07T09:42:10.000Z', 'Europe/London')).toBe(
      'Wednesday 7 July, 10:42',
    );
  });

  it('says how far away a day is', () => {
    const said = (to: string) => days.relative(to, '2027-01-04');
    expect(
      ['2027-01-01', '2027-01-03', '2027-01-04', '2027-01-05', '2027-01-06'].map(said),
    ).toEqual(['3 days ago', 'yesterday', 'today', 'tomorrow', 'in 2 days']);
  });

  it('clips a month that is too short', () => {
    expect(days.addMonths('2027-01-31', 1)).toBe('2027-02-28');
    expect(days.dayOf(2027, 2, 29)).toBeUndefined();
    expect(days.dayOf(2028, 2, 29)).toBe('2028-02-29');
    expect(days.dayOf(2027, 13, 1)).toBeUndefined();
  });

  it('takes for one only what is one, whole and in years that can be counted on from', () => {
    const not = [
      '2027-02-30',
      '2027-13-01',
      '2027-00-10',
      '2027-01-00',
      '0999-01-08',
      '3000-01-08',
    ];
    const more = ['2027-01-08T10', 'on 2027-01-08', '8 January', ''];
    expect([...not, ...more].filter(days.isDay)).toEqual([]);
    expect(
      ['1000-01-01', '2027-01-08', '2028-02-29', '2999-12-31'].filter(days.isDay),
    ).toHaveLength(4);
  });

  it('lies in the week of the Monday before it, and a Monday in its own', () => {
    const week = ['2027-01-04', '2027-01-05', '2027-01-09', '2027-01-10', '2027-01-11'];
    expect(week.map(days.mondayOf)).toEqual([
      '2027-01-04',
      '2027-01-04',
      '2027-01-04',
      '2027-01-04',
      '2027-01-11',
    ]);
  });

  it('counts there and back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
        expect(days.daysBetween(from, days.addDays(from, n))).toBe(n);
        expect(days.weekday(days.addDays(from, 7))).toBe(days.weekday(from));
      }),
    );
  });
});

describe('wall time', () => {
  const london = 'Europe/London';

  it('is an instant in its zone', () => {
    expect(days.at('2027-01-04', '09:00', london)).toBe('2027-01-04T09:00:00.000Z');
    expect(days.at('2027-07-05', '09:00', london)).toBe('2027-07-05T08:00:00.000Z');
    expect(days.today('2027-07-04T23:30:00.000Z', london)).toBe('2027-07-05');
  });

  it('has its next nine o’clock after an instant, not at it', () => {
    const next = (time: string) => days.nextMorning(days.at('2027-07-05', time, london), london);
    expect(['00:00', '08:59', '09:00', '23:59'].map(next)).toEqual([
      '2027-07-05',
      '2027-07-05',
      '2027-07-06',
      '2027-07-06',
    ]);
  });

  it('moves later out of the spring gap', () => {
    expect(days.wallShows('2027-03-28', '01:30', london)).toBe(false);
    expect(days.at('2027-03-28', '01:30', london)).toBe('2027-03-28T01:30:00.000Z');
    expect(days.momentInWords(days.at('2027-03-28', '01:30', london), london)).toBe(
      'Sunday 28 March, 02:30',
    );
    expect(days.wallShows('2027-03-28', '00:30', london)).toBe(true);
  });

  it('takes the first of the two in the autumn fold', () => {
    expect(days.wallShows('2027-10-31', '01:30', london)).toBe(true);
    expect(days.at('2027-10-31', '01:30', london)).toBe('2027-10-31T00:30:00.000Z');
  });

  it('gives back the day it was made from, in any zone and at any minute', () => {
    const zone = fc.constantFrom(
      london,
      'Europe/Dublin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Africa/Casablanca',
    );
    const minute = fc
      .integer({ min: 0, max: 1439 })
      .map(
        (m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`,
      );
    fc.assert(
      fc.property(day, minute, zone, (on, time, where) => {
        const instant = days.at(on, time, where);
        expect(instant).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:00\.000Z$/);
        if (days.wallShows(on, time, where)) expect(days.today(instant, where)).toBe(on);
        expect(days.at(on, time, where) >= days.at(on, '00:00', where)).toBe(true);
      }),
    );
  });
});
