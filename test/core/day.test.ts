import { describe, expect, it } from 'vitest';
import { addDays, morning, today } from '../../core/calendar/days.ts';
import { isWorkingDay } from '../../core/calendar/holidays.ts';
import { later } from '../../core/calendar/instants.ts';
import type { DayContext, DayThing } from '../../core/model/day-thing.ts';
import { personId } from '../../core/model/ids.ts';
import {
  dayEffect,
  dayIn,
  daySubject,
  joining,
  leavingOn,
  nextMorning,
} from '../../core/morning/day.ts';
import { dayView } from '../../core/morning/view.ts';
import { text } from '../../core/view/view.ts';
import fc from '../support/fast-check.ts';
import { linesIn } from '../support/southport/seen.ts';

const clock = { zone: 'Europe/London', nation: 'england-and-wales' } as const;
const sam = personId('sam');

describe('when the message of a day leaves', () => {
  const instants = fc
    .date({ min: new Date('2026-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
    .map((moment) => moment.toISOString());

  it('is a working day, in working hours, and not before it was asked for', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const { day, at } = joining(now, clock);
        expect(isWorkingDay(day, clock.nation)).toBe(true);
        expect(today(at, clock.zone)).toBe(day);
        expect(at > now).toBe(true);
        expect(at >= later(morning(day, clock.zone), 60)).toBe(true);
        const next = nextMorning(now, clock);
        expect(next.day > today(now, clock.zone)).toBe(true);
        expect(next).toEqual(leavingOn(addDays(today(now, clock.zone), 1), clock));
      }),
    );
  });

  it.each([
    ['in the night', '2027-01-08T03:00:00.000Z', '2027-01-08T09:01:00.000Z'],
    ['at nine', '2027-01-08T09:00:12.345Z', '2027-01-08T09:01:00.000Z'],
    ['when it is about to leave', '2027-01-08T09:00:45.000Z', '2027-01-08T09:01:45.000Z'],
    ['in the afternoon', '2027-01-08T14:00:00.000Z', '2027-01-08T14:01:00.000Z'],
    ['on a Friday evening', '2027-01-08T18:30:00.000Z', '2027-01-11T09:01:00.000Z'],
    ['on Good Friday', '2027-03-26T11:00:00.000Z', '2027-03-30T08:01:00.000Z'],
  ])('%s it joins the right one', (_, now, at) => {
    expect(joining(now, clock).at).toBe(at);
  });

  it('is one message however many ask for it by then, and another asking afterwards', () => {
    const names = ['2027-01-08T08:59:00.000Z', '2027-01-08T09:00:10.000Z'].map(
      (now) => dayEffect(sam, joining(now, clock)).name,
    );
    expect(new Set(names).size).toBe(1);
    expect(dayEffect(sam, joining('2027-01-08T09:05:00.000Z', clock)).name).not.toBe(names[0]);
    expect(dayIn(daySubject(sam, '2027-01-08'))).toEqual({ person: sam, day: '2027-01-08' });
  });
});

describe('the message of a day', () => {
  const context: DayContext = {
    now: '2027-01-08T09:01:00.000Z',
    today: '2027-01-08',
    day: '2027-01-08',
    locale: 'en-GB',
    place: 'slack:T1:@US' as DayContext['place'],
    stands: false,
  };
  const thing = (name: string, more: Partial<DayThing> = {}): DayThing => ({
    sort: 'other',
    open: true,
    asks: true,
    row: { spans: [text(name)] },
    clause: name.toLowerCase(),
    alone: { aloud: `${name} alone`, blocks: [] },
    ...more,
  });
  const standing = { ...context, stands: true };

  it('is not sent where nothing asks for it, nor for what is settled', () => {
    expect(dayView([], context)).toBeUndefined();
    expect(dayView([thing('Late', { asks: false })], context)).toBeUndefined();
    expect(dayView([thing('Over', { open: false })], context)).toBeUndefined();
  });

  it('is the thing itself where it is the only one, also once that is settled', () => {
    expect(dayView([thing('Review')], context)?.aloud).toBe('Review alone');
    expect(dayView([thing('Review', { open: false })], standing)?.aloud).toBe('Review alone');
    const { alone: _, ...bare } = thing('Action', { open: false });
    expect(dayView([bare], standing)?.aloud).toBe('Nothing left for today.');
    const later = { ...standing, today: '2027-01-14' };
    expect(dayView([bare], later)?.aloud).toBe('Nothing left from Friday 8 January.');
  });

  it('has a row for each of several, counts what is open, and says it in one sentence', () => {
    const view = dayView(
      [thing('Review'), thing('Over', { open: false }), thing('Action', { sort: 'action' })],
      standing,
    );
    expect(view?.aloud).toBe('Two things: review; action.');
    expect(view && linesIn(view)).toEqual([
      'Two things with your name on them',
      'Review',
      'Action',
      'Over',
      '(Away for a while) (Less of this) (Why am I getting this?)',
    ]);
  });

  it('speaks of actions where nothing else is in it', () => {
    const two = [thing('One', { sort: 'action' }), thing('Two', { sort: 'action' })];
    expect(dayView(two, context)?.aloud).toBe('Two actions: one; two.');
  });

  it('shows five and all behind a button, but never leaves news out', () => {
    const many = Array.from({ length: 7 }, (_, index) => thing(`Thing ${index + 1}`));
    const view = dayView([...many, thing('News', { sort: 'news' })], context);
    const lines = view ? linesIn(view) : [];
    expect(lines[0]).toBe('Seven things with your name on them');
    expect(lines.slice(1, 7)).toEqual([1, 2, 3, 4, 5].map((n) => `Thing ${n}`).concat('News'));
    expect(lines.at(-1)).toMatch(/^\[All 7\]/);
    expect(view?.aloud).toMatch(/news; 2 more\.$/);
  });
});
