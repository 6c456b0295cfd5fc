import { describe, expect, it } from 'vitest';
import { addDays, at, today, weekday } from '../../../core/calendar/days.ts';
import { bankHoliday, isWorkingDay } from '../../../core/calendar/holidays.ts';
import { later } from '../../../core/calendar/instants.ts';
import { nextSlot } from '../../../core/features/meeting/rule.ts';
import { directPlace } from '../../../core/model/ids.ts';
import { asha, cleo, onSlack, sam } from '../../support/southport/people.ts';
import { buttonsOf } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';

const nation = 'england-and-wales';
const zone = 'Europe/London';

/** The working day on or before so many days earlier, 09:00: written out apart from the rule it tests. */
const morningBefore = (day: string, days: number): string => {
  let found = addDays(day, -days);
  while (weekday(found) > 5 || bankHoliday(found, nation) !== undefined) found = addDays(found, -1);
  return at(found, '09:00', zone);
};

/** One year every time, and a second where cases are many: nothing of the first comes again but days. */
const isLong = Number(process.env.LAWS_TIMES || 1) > 1;

describe('years of one partnership', () => {
  it('reminds at the right instant, once, through clock changes and bank holidays', async () => {
    const world = await newSouthport();
    // First Mondays meet bank holidays; 18:30 is after the quiet hours begin.
    await world.says(
      cleo,
      'meeting schedule Area Partnership Monday 11 January 2027 18:30 Town Hall every first Monday of every month',
    );
    await world.bot.settle();
    const posted: { at: string; says: string; place: string }[] = [];
    let seen = world.bot.messages.length;
    const end = isLong ? '2029-01-03T09:00:00.000Z' : '2028-01-05T09:00:00.000Z';
    // Half an hour at a time, and the night at once: every reminder falls on one of these instants, or it is late.
    for (let now = world.bot.now(); now < end; ) {
      const step = now.includes('T22:00') ? 8.5 * 3600 : 1800;
      now = later(now, step);
      await world.bot.to(now);
      for (const { view, place } of world.bot.messages.slice(seen)) {
        posted.push({ at: now, says: view.aloud, place });
      }
      seen = world.bot.messages.length;
    }
    const rule = { by: 'weekday', every: 1, nth: 1, weekday: 1 } as const;
    const days = ['2027-01-11'];
    for (
      let day = nextSlot(rule, '2027-01-11');
      day < end.slice(0, 10);
      day = nextSlot(rule, day)
    ) {
      days.push(day);
    }
    const met = isLong ? 25 : 13;
    expect(days).toHaveLength(met);
    const reminders = posted.filter(
      ({ says, place }) => place === onSlack && says.includes(' meets '),
    );
    const wanted = days
      .flatMap((day) => [morningBefore(day, 7), morningBefore(day, 1), at(day, '17:30', zone)])
      // The seven days before the first meeting had begun when it was set: that reminder is skipped.
      .filter((when) => when > '2027-01-04T09:00:00.000Z')
      .sort();
    expect(reminders.map((one) => one.at).sort()).toEqual(wanted);
    const mayDay = days.filter((day) => bankHoliday(day, nation) !== undefined);
    expect(mayDay.length).toBeGreaterThan(0);
    const asked = posted.filter(
      ({ place, says }) =>
        place === directPlace(cleo.account) && says.includes('Keep it or move it'),
    );
    expect(asked).toHaveLength(mayDay.length);
    const quiet = posted.filter(({ at: when, says }) => {
      const wall = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hour: '2-digit',
        hourCycle: 'h23',
      });
      const hour = Number(wall.format(new Date(Date.parse(when) - 1)));
      const day = today(when, zone);
      return (
        (hour < 8 || hour >= 18 || !isWorkingDay(day, nation)) && !says.includes('in one hour')
      );
    });
    expect(quiet).toEqual([]);
    expect(world.shown().filter(({ aloud }) => aloud.includes(', was on '))).toHaveLength(met);
  });
});

describe('a reminder', () => {
  const texts = async () => {
    const world = await newSouthport();
    await world.says(
      cleo,
      'meeting schedule Area Partnership Thursday 14 January 2027 10:00 Town Hall',
    );
    await world.says(sam, 'meeting attend');
    await world.bot.to('2027-01-14T09:30:00.000Z');
    return world.shown().filter(({ aloud }) => aloud.includes(' meets '));
  };

  it('names missing seats once, never people, and carries the two buttons', async () => {
    const [week, day, hour] = await texts();
    expect(week?.aloud).toBe(
      'Area Partnership meets on Thursday 14 January 2027 at 10:00, Town Hall. 1 of 5 have answered. Not yet: Fire Service, 3 more.',
    );
    expect(day?.aloud).toBe(
      'Area Partnership meets tomorrow, Thursday 14 January 2027, 10:00, Town Hall. 1 coming, 0 apologies, 4 not known.',
    );
    expect(hour?.aloud).toBe('Area Partnership meets in one hour, at 10:00, Town Hall. 1 coming.');
    for (const view of [week, day, hour]) {
      expect(view && buttonsOf(view).map(({ label }) => label)).toEqual(['Attending', 'Apologies']);
    }
  });

  it('is not sent for a day from which the meeting was moved', async () => {
    const world = await newSouthport();
    await world.says(cleo, 'meeting schedule Ward walk Thursday 14 January 2027 10:00');
    await world.bot.to('2027-01-06T09:00:00.000Z');
    await world.says(asha, 'meeting move M-1 11 February');
    await world.bot.to('2027-01-20T12:00:00.000Z');
    expect(world.shown().filter(({ aloud }) => aloud.includes(' meets '))).toEqual([]);
  });
});
