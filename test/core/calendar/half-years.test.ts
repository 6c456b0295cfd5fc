import { expect, it } from 'vitest';
import { halfYearAfter, halfYearCome } from '../../../core/calendar/half-years.ts';

const counted = {
  since: '2026-07-04',
  zone: 'Europe/London',
  nation: 'england-and-wales',
} as const;
const made = '2026-07-04T10:00:00.000Z';

it('a half-year has come at the very instant at which its review is asked for, not before', () => {
  const { at, from, due } = halfYearAfter(counted, made);
  expect([from, due, at]).toEqual(['2026-07-04', '2027-01-04', '2027-01-04T09:00:00.000Z']);
  expect(halfYearCome(counted, made, '2027-01-04T08:59:59.999Z')).toBeUndefined();
  expect(halfYearCome(counted, made, at)?.due).toBe('2027-01-04');
  expect(halfYearAfter(counted, at).due).toBe('2027-07-04');
});

it('of those that were slept through the newest has come', () => {
  expect(halfYearCome(counted, made, '2028-02-01T00:00:00.000Z')?.due).toBe('2028-01-04');
});
