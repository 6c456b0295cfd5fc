import { describe, expect, it } from 'vitest';
import { addDays, at, partsOfDay, weekday } from '../../../core/calendar/days.ts';
import { evolveMeeting, evolveRsvp } from '../../../core/features/meeting/evolve.ts';
import type { Meeting, MeetingEvent, Rule } from '../../../core/features/meeting/meeting.ts';
import type { RsvpEvent } from '../../../core/features/meeting/rsvp.ts';
import { nextSlot, nthOf } from '../../../core/features/meeting/rule.ts';
import { nextWake, remindersLeft } from '../../../core/features/meeting/steps.ts';
import { readMeeting, readRsvp } from '../../../core/features/meeting/stored.ts';
import { meetingStep } from '../../../core/features/meeting/wake.ts';
import fc from '../../support/fast-check.ts';

const day = fc.integer({ min: 0, max: 3650 }).map((days) => addDays('2027-01-01', days));
const time = fc
  .tuple(fc.integer({ min: 6, max: 20 }), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const clock = fc.record({
  zone: fc.constantFrom('Europe/London', 'Europe/Dublin'),
  nation: fc.constantFrom('england-and-wales', 'scotland', 'northern-ireland'),
}) as fc.Arbitrary<Meeting['clock']>;
const scheduled = fc.record({ day, time, clock }).map(
  ({ day: on, time: begins, clock: here }): MeetingEvent => ({
    event: 'MeetingScheduled',
    title: 'Ward walk',
    day: on,
    time: begins,
    ends: '23:00',
    slot: on,
    clock: here,
  }),
);
const start = '2026-12-01T09:00:00.000Z';
const made = (event: MeetingEvent): Meeting => evolveMeeting(undefined, event, { at: start });

describe('the rule of a series', () => {
  it('keeps its weekday and its place in the month, always later', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (first, every) => {
        const rule: Rule = { by: 'weekday', every, nth: nthOf(first), weekday: weekday(first) };
        let slot = first;
        for (let round = 0; round < 12; round += 1) {
          const next = nextSlot(rule, slot);
          expect(next > slot).toBe(true);
          expect(weekday(next)).toBe(weekday(first));
          // The fifth is the last: the week after lies in another month.
          if (rule.nth < 5) expect(nthOf(next)).toBe(rule.nth);
          else expect(partsOfDay(addDays(next, 7)).month).not.toBe(partsOfDay(next).month);
          slot = next;
        }
      }),
    );
  });

  it('keeps its date, or the last day of a month that has not got it', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 12 }), (first, every) => {
        const { day: date } = partsOfDay(first);
        let slot = first;
        for (let round = 0; round < 24; round += 1) {
          slot = nextSlot({ by: 'date', every, date }, slot);
          const last = partsOfDay(addDays(slot, 1)).day === 1;
          expect(partsOfDay(slot).day === date || (last && partsOfDay(slot).day < date)).toBe(true);
        }
      }),
    );
  });
});

describe('the reminders of a meeting', () => {
  it('come in order, before it begins, the last one hour before by any clock', () => {
    fc.assert(
      fc.property(scheduled, (event) => {
        const meeting = made(event);
        const instants = remindersLeft(meeting).map((one) => one.at);
        expect(instants).toEqual([...instants].sort());
        expect(new Set(instants).size).toBe(instants.length);
        const begins = at(meeting.day, meeting.time, meeting.clock.zone);
        if (begins > '2026-12-01T10:00:00.000Z') {
          expect(Date.parse(begins) - Date.parse(instants.at(-1) ?? '')).toBe(3_600_000);
        }
      }),
    );
  });

  it('are each sent once, and then it is over: every wake moves on', () => {
    fc.assert(
      fc.property(scheduled, (event) => {
        let meeting = made(event);
        const steps: string[] = [];
        for (let due = nextWake(meeting); due !== undefined; due = nextWake(meeting)) {
          const record = {
            id: 'pt-a/M-1' as never,
            kind: 'meeting',
            version: 1,
            head: '',
          } as const;
          const step = meetingStep({ ...record, state: meeting }, due);
          expect(step).toBeDefined();
          if (!step) return;
          steps.push(step.event.event === 'MeetingReminded' ? step.event.step : step.event.event);
          meeting = evolveMeeting(meeting, step.event, { at: due });
          expect(meetingStep({ ...record, state: meeting }, due)).toBeUndefined();
          expect(steps.length).toBeLessThan(5);
        }
        expect(new Set(steps).size).toBe(steps.length);
        expect(steps.at(-1)).toBe('MeetingPassed');
      }),
    );
  });
});

describe('the records', () => {
  const change = fc.oneof(
    fc.record({
      event: fc.constant('MeetingMoved' as const),
      day,
      time,
      ends: fc.constant('23:00'),
    }),
    fc.record({
      event: fc.constant('MeetingMoved' as const),
      day,
      time,
      ends: fc.constant('23:00'),
      title: fc.string({ minLength: 1 }),
      place: fc.string(),
    }),
    fc.record({ event: fc.constant('MeetingChanged' as const), place: fc.string() }),
    fc.record({ event: fc.constant('MeetingItemAdded' as const), text: fc.string() }),
    fc.constant({ event: 'MeetingReminded', step: 'week' } as const),
  );

  it('come back as they were stored, count their turns, and undo the last change', () => {
    fc.assert(
      fc.property(scheduled, fc.array(change, { maxLength: 6 }), (event, changes) => {
        let meeting = made(event);
        for (const one of changes) {
          const before = meeting;
          meeting = evolveMeeting(meeting, one, { at: start });
          expect(readMeeting(JSON.parse(JSON.stringify(meeting)))).toEqual(meeting);
          if (one.event === 'MeetingReminded') continue;
          const back = evolveMeeting(meeting, { event: 'MeetingUndone' }, { at: start });
          for (const value of [
            'title',
            'day',
            'time',
            'ends',
            'place',
            'agenda',
            'round',
          ] as const) {
            expect(back[value]).toEqual(before[value]);
          }
          expect(back.rounds).toBe(meeting.rounds);
        }
        expect(meeting.turns).toBe(changes.length + 1);
      }),
    );
  });

  it('hold what a seat said last, and give back what it said before', () => {
    const answer = fc.record({
      event: fc.constant('RsvpGiven' as const),
      answer: fc.constantFrom('coming' as const, 'apologies' as const),
      round: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 5 }), (answers) => {
        const states = answers.map((_, index) =>
          answers
            .slice(0, index + 1)
            .reduce<ReturnType<typeof evolveRsvp> | undefined>(
              (state, event: RsvpEvent) => evolveRsvp(state, event, { at: start }),
              undefined,
            ),
        );
        const last = states.at(-1);
        expect(last?.answer).toBe(answers.at(-1)?.answer);
        expect(readRsvp(JSON.parse(JSON.stringify(last)))).toEqual(last);
        const back = last && evolveRsvp(last, { event: 'RsvpUndone' }, { at: start });
        expect(back?.answer).toBe(answers.at(-2)?.answer ?? 'none');
      }),
    );
  });
});
