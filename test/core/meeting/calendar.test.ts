import { describe, expect, it } from 'vitest';
import { calendarSeen, eventsIn } from '../../support/ical.ts';
import { seen, sequence, textOf, uids } from '../../support/southport/followed.ts';
import { cleo, jo, sam } from '../../support/southport/people.ts';
import { newSouthport } from '../../support/southport/world.ts';
import { quarterly } from './quarterly.ts';

const one = 'meeting schedule Ward walk Thursday 14 January 2027 10:00 to 11:30 Town Hall';
const weekly = 'meeting schedule Huddle Tuesday 23 March 2027 10:00 Hall every week';
const after = '2027-01-04T09:02:00.000Z';

describe('a meeting in a calendar', () => {
  it('has its title, time and place, and neither agenda nor names', async () => {
    const world = await newSouthport();
    await world.says(cleo, one);
    await world.says(cleo, 'meeting add Exempt: the sale of Pier House');
    await world.says(sam, 'meeting apologies: my operation');
    const text = textOf(world);
    expect(calendarSeen(text, '2028')).toMatchObject([
      {
        title: 'Ward walk',
        place: 'Town Hall',
        begins: '2027-01-14T10:00:00.000Z',
        ends: '2027-01-14T11:30:00.000Z',
      },
    ]);
    expect(text).not.toMatch(/Exempt|Pier|operation|Sam|Cleo|ATTENDEE|ORGANIZER|DESCRIPTION/);
  });

  it('is the same event when it moves, and raises its sequence with each change', async () => {
    const world = await newSouthport();
    await world.says(cleo, one);
    const [uid, first] = [uids(world), sequence(world)];
    await world.says(cleo, 'meeting move M-1 21 January 14:00');
    expect(seen(world)).toEqual(['2027-01-21T14:00:00.000Z']);
    const second = sequence(world);
    await world.says(cleo, 'meeting cancel M-1: no room');
    await world.asks(cleo, { ask: 'meeting.cancel', ref: 'M-1', sure: true });
    expect(uids(world)).toEqual(uid);
    expect([first < second, second < sequence(world)]).toEqual([true, true]);
    expect(eventsIn(textOf(world))).toMatchObject([{ status: 'CANCELLED' }]);
    await world.asks(cleo, { ask: 'meeting.restore', ref: 'M-1' });
    expect(seen(world)).toEqual(['2027-01-21T14:00:00.000Z']);
    expect(uids(world)).toEqual(uid);
  });

  it('is off where its setting up was taken back', async () => {
    const world = await newSouthport();
    await world.says(cleo, one);
    await world.says(cleo, 'undo M-1');
    expect(seen(world)).toEqual([]);
    expect(eventsIn(textOf(world))).toMatchObject([{ status: 'CANCELLED' }]);
  });

  it('ends on the next day where it is held over midnight', async () => {
    const world = await newSouthport();
    await world.says(cleo, 'meeting schedule Watch Thursday 14 January 2027 22:00 - 00:30 Hall');
    expect(calendarSeen(textOf(world), '2028')).toMatchObject([
      { begins: '2027-01-14T22:00:00.000Z', ends: '2027-01-15T00:30:00.000Z' },
    ]);
  });

  it('leaves the calendar a quarter of a year after it', async () => {
    const world = await newSouthport();
    await world.says(cleo, one);
    await world.bot.to('2027-04-16T12:00:00.000Z');
    expect(seen(world)).toHaveLength(1);
    await world.bot.to('2027-04-17T12:00:00.000Z');
    expect(seen(world)).toEqual([]);
  });
});

it('tells two meetings, and two series, apart', async () => {
  const world = await newSouthport();
  await world.says(cleo, one);
  await world.says(cleo, weekly);
  await world.says(cleo, quarterly);
  await world.bot.to(after);
  await world.says(jo, 'meeting attend M-1');
  expect(uids(world)).toHaveLength(3);
});
