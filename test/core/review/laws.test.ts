import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addMonths, today } from '../../../core/calendar/days.ts';
import { halfYearAfter, halfYearCome } from '../../../core/calendar/half-years.ts';
import { isWorkingDay } from '../../../core/calendar/holidays.ts';
import { evolveReview } from '../../../core/features/review/evolve.ts';
import type { Review, ReviewEvent } from '../../../core/features/review/review.ts';
import { reviewKind } from '../../../core/features/review/shapes.ts';
import { stepsLeft } from '../../../core/features/review/steps.ts';
import { readReview, reviewEvents } from '../../../core/features/review/stored.ts';
import { type PersonId, personId } from '../../../core/model/ids.ts';
import { wake } from '../../../core/wake.ts';
import fc from '../../support/fast-check.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha, onSlack } from '../../support/southport/people.ts';
import { aboutReviews, partnership } from './given.ts';

const london = { zone: 'Europe/London', nation: 'england-and-wales' } as const;
const at = '2027-07-05T08:00:00.000Z';
const by = personId('asha') as PersonId;
const opened: ReviewEvent = {
  event: 'ReviewOpened',
  from: '2027-01-04',
  due: '2027-07-04',
  base: '2027-07-05',
  clock: london,
};
const said = fc.record(
  {
    well: fc.string(),
    not: fc.string(),
    change: fc.string(),
    verdict: fc.constantFrom('keep-on' as const, 'with-changes' as const, 'pause' as const),
  },
  { requiredKeys: [] },
);
const event: fc.Arbitrary<ReviewEvent> = fc.oneof(
  fc.record({ event: fc.constant('ReviewAnswered' as const), said }),
  fc.record({
    event: fc.constant('ReviewAnswered' as const),
    said,
    sent: fc.constant(true as const),
  }),
  fc.constant({ event: 'ReviewClerkAsked' as const }),
  fc.constant({ event: 'ReviewPostponed' as const, until: '2027-07-12' }),
  fc.constant({
    event: 'ReviewAsked' as const,
    steps: ['first' as const],
    day: '2027-07-05',
    to: by,
    counts: { made: 1, finished: 0, onTime: 0 },
  }),
);
const made = (events: readonly ReviewEvent[]): Review =>
  [opened, ...events].reduce<Review | undefined>(
    (state, one) => evolveReview(state, one, { at, by }),
    undefined,
  ) as Review;

describe('a review', () => {
  it('comes through its stored shape unharmed, events too', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const state = made(events);
        expect(readReview(JSON.parse(JSON.stringify(state)))).toEqual(state);
        for (const one of events)
          expect(reviewEvents().parse(JSON.parse(JSON.stringify(one)))).toEqual(one);
        expect(state.turns).toBe(events.length + 1);
      }),
    );
  });

  it('is as it was after an undo, but for what is remembered of it', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), said, (events, words) => {
        const before = made(events);
        const back = made([
          ...events,
          { event: 'ReviewAnswered', said: words, sent: true },
          { event: 'ReviewUndone' },
        ]);
        const { said: had, standing, base, taken, helped } = before;
        expect({ said: back.said, standing: back.standing, helped: back.helped }).toEqual({
          said: had,
          standing,
          helped,
        });
        expect([back.base, back.taken]).toEqual([base, taken]);
      }),
    );
  });

  it('wakes while it waits, in order and on working days, and never once it is sent', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events) => {
        const state = made(events);
        const steps = stepsLeft(state);
        const found = reviewKind.found(state, 'pt-1/R-1' as never);
        if (state.standing.is !== 'open') expect([steps, found]).toEqual([[], {}]);
        expect(found.due).toBe(steps[0]?.at);
        for (const { day } of steps) expect(isWorkingDay(day, london.nation)).toBe(true);
        expect(steps.map((one) => one.at)).toEqual(steps.map((one) => one.at).sort());
      }),
    );
  });

  it.each(['v1-open', 'v1-sent', 'v1-asked'])('is still read as %s wrote it', (name) => {
    const stored = readFileSync(new URL(`./fixtures/${name}.json`, import.meta.url), 'utf8');
    const state = readReview(JSON.parse(stored));
    expect(state.v).toBe(1);
    expect(JSON.parse(JSON.stringify(state))).toEqual(JSON.parse(stored));
  });
});

describe('half-years', () => {
  const days = fc
    .date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    .map((day) => day.toISOString().slice(0, 10));

  it('are counted from "in being since" each time, on mornings of working days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 12 }), (since, past) => {
        let one = halfYearAfter({ since, ...london }, `${since}T23:59:59.000Z`);
        for (let n = 0; n < past; n += 1) one = halfYearAfter({ since, ...london }, one.at);
        expect(one.due).toBe(addMonths(since, 6 * (past + 1)));
        expect(one.from).toBe(addMonths(since, 6 * past));
        expect(isWorkingDay(one.day, london.nation)).toBe(true);
        expect(today(one.at, london.zone)).toBe(one.day);
      }),
    );
  });

  it('that were slept through come as the newest alone', () => {
    const counted = { since: '2027-01-04', ...london };
    expect(halfYearCome(counted, '2027-01-04T09:00:00.000Z', '2027-07-05T07:59:59.999Z')).toBe(
      undefined,
    );
    const come = halfYearCome(counted, '2027-01-04T09:00:00.000Z', '2029-01-01T12:00:00.000Z');
    expect(come?.due).toBe('2028-07-04');
  });
});

it('however often and however much at once it is woken, it is asked for once', async () => {
  const own = await partnership();
  const { ports } = own.bot;
  await own.bot.to('2027-07-05T07:59:59.000Z');
  const later = { ...ports, now: () => '2027-07-05T08:00:30.000Z' };
  const key = { due: 'record', programme: council, id: southport } as const;
  await Promise.all(Array.from({ length: 8 }, () => wake(key, later)));
  await own.bot.to('2027-07-05T09:00:00.000Z');
  await wake(key, later);
  await own.bot.to('2027-07-05T10:00:00.000Z');
  expect(aboutReviews(own.heard(asha))).toHaveLength(1);
  expect(aboutReviews(own.heard(onSlack))).toHaveLength(1);
  expect(await ports.store.newest(council, southport, 'R', { limit: 10 })).toHaveLength(1);
});
