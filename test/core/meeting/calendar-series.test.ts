import { describe, expect, it } from 'vitest';
import { subjectId } from '../../../core/model/ids.ts';
import { calendarSeen, eventsIn } from '../../support/ical.ts';
import { seen, sequence, textOf, uids } from '../../support/southport/followed.ts';
import { southport } from '../../support/southport/ids.ts';
import { cleo } from '../../support/southport/people.ts';
import { aloud } from '../../support/southport/seen.ts';
import { newSouthport } from '../../support/southport/world.ts';
import { quarterly } from './quarterly.ts';

const weekly = 'meeting schedule Huddle Tuesday 23 March 2027 10:00 Hall every week';

describe('a series in a calendar', () => {
  it('is one event with a rule, at the same hour on the wall across both changes of the clocks', async () => {
    const world = await newSouthport();
    await world.says(cleo, weekly);
    const starts = seen(world, '2027-11-10');
    expect(starts.slice(0, 2)).toEqual(['2027-03-23T10:00:00.000Z', '2027-03-30T09:00:00.000Z']);
    expect(starts.slice(-3)).toEqual([
      '2027-10-26T09:00:00.000Z',
      '2027-11-02T10:00:00.000Z',
      '2027-11-09T10:00:00.000Z',
    ]);
    expect(eventsIn(textOf(world))).toHaveLength(1);
  });

  it('has one exception where one of it moved, and nothing at the old hour', async () => {
    const world = await newSouthport();
    await world.says(cleo, quarterly);
    await world.says(cleo, 'meeting move M-1 20 January');
    const [series, exception, ...more] = eventsIn(textOf(world));
    expect(more).toEqual([]);
    expect(series?.rule).toContain('BYDAY=2TH');
    expect(exception).toMatchObject({ uid: series?.uid, instead: '2027-01-14T10:00:00' });
    expect(seen(world)).toEqual([
      '2027-01-20T10:00:00.000Z',
      '2027-04-08T09:00:00.000Z',
      '2027-07-08T09:00:00.000Z',
      '2027-10-14T09:00:00.000Z',
    ]);
  });

  it('goes on at its own hour where one of it moved to another, and its calendar with it', async () => {
    const world = await newSouthport();
    await world.says(cleo, quarterly);
    const moved = await world.says(cleo, 'meeting move M-1 20 January 15:00');
    const others = ['2027-04-08T09:00:00.000Z', '2027-07-08T09:00:00.000Z'];
    expect(seen(world).slice(0, 3)).toEqual(['2027-01-20T15:00:00.000Z', ...others]);
    expect(eventsIn(textOf(world))).toHaveLength(2);
    // Unless the later ones are to move along.
    const said = await world.presses(cleo, 'Later ones too', moved);
    expect(aloud(said)).toContain('are at 15:00 to 17:00 too');
    const along = ['2027-04-08T14:00:00.000Z', '2027-07-08T14:00:00.000Z'];
    expect(seen(world).slice(0, 3)).toEqual(['2027-01-20T15:00:00.000Z', ...along]);
    await world.presses(cleo, 'Undo', said);
    expect(seen(world).slice(1, 3)).toEqual(others);
    await world.bot.to('2027-01-21T12:00:00.000Z');
    expect(seen(world, '2027-12-31').slice(-3)[0]).toBe(others[0]);
  });

  it('moves the later ones along where that was pressed, and asks nobody again for it', async () => {
    const world = await newSouthport();
    await world.says(cleo, quarterly);
    await world.presses(cleo, 'Later ones too', await world.says(cleo, 'meeting move M-1 15:00'));
    expect(world.records.get(subjectId(southport, 'M-1'))?.state).toMatchObject({ round: 2 });
    await world.bot.to('2027-01-15T12:00:00.000Z');
    expect(world.records.get(subjectId(southport, 'M-2'))?.state).toMatchObject({ time: '15:00' });
  });

  it('keeps its name and counts on as the next of it takes over, with those that were', async () => {
    const world = await newSouthport();
    await world.says(cleo, quarterly);
    const [uid, first] = [uids(world), sequence(world)];
    await world.says(cleo, 'meeting move M-1 20 January');
    await world.bot.to('2027-01-21T12:00:00.000Z');
    expect([...world.records.keys()].some((id) => id.endsWith('/M-2'))).toBe(true);
    const second = sequence(world);
    expect(uids(world)).toEqual(uid);
    expect(second).toBeGreaterThan(first);
    expect(seen(world, '2027-09-01')).toEqual([
      '2027-01-20T10:00:00.000Z',
      '2027-04-08T09:00:00.000Z',
      '2027-07-08T09:00:00.000Z',
    ]);
    await world.says(cleo, 'meeting move M-2 9 April');
    expect(sequence(world)).toBeGreaterThan(second);
    expect(seen(world, '2027-09-01')).toContain('2027-04-09T09:00:00.000Z');
    await world.bot.to('2027-07-30T12:00:00.000Z');
    expect(uids(world)).toEqual(uid);
  });

  it('is without the one that was cancelled, which alone is off', async () => {
    const world = await newSouthport();
    await world.says(cleo, weekly);
    await world.asks(cleo, { ask: 'meeting.cancel', ref: 'M-1', sure: true });
    expect(seen(world, '2027-04-10')).toEqual([
      '2027-03-30T09:00:00.000Z',
      '2027-04-06T09:00:00.000Z',
    ]);
    const [, off] = eventsIn(textOf(world));
    expect(off).toMatchObject({ status: 'CANCELLED', instead: '2027-03-23T10:00:00' });
    await world.asks(cleo, { ask: 'meeting.restore', ref: 'M-1' });
    expect(seen(world, '2027-03-31')).toEqual([
      '2027-03-23T10:00:00.000Z',
      '2027-03-30T09:00:00.000Z',
    ]);
  });

  it('ends where it was cancelled with those after it', async () => {
    const world = await newSouthport();
    await world.says(cleo, weekly);
    const [uid] = uids(world);
    await world.asks(cleo, { ask: 'meeting.cancel', ref: 'M-1', sure: true, series: true });
    expect(seen(world)).toEqual([]);
    expect(eventsIn(textOf(world))).toMatchObject([{ uid, status: 'CANCELLED' }]);
  });

  it('and what took place stays where a later one ends it', async () => {
    const world = await newSouthport();
    await world.says(cleo, weekly);
    await world.bot.to('2027-03-24T12:00:00.000Z');
    await world.asks(cleo, { ask: 'meeting.cancel', ref: 'M-2', sure: true, series: true });
    expect(seen(world)).toEqual(['2027-03-23T10:00:00.000Z']);
  });

  it.each([
    [
      'Sunday 21 March 2027 01:30 - 03:30',
      ['2027-03-21T01:30', '2027-03-28T01:30', '2027-04-04T00:30'],
    ],
    [
      'Sunday 24 October 2027 01:30 - 03:30',
      ['2027-10-24T00:30', '2027-10-31T00:30', '2027-11-07T01:30'],
    ],
  ])('in the night of the change is where the product says: %s', async (when, starts) => {
    const world = await newSouthport();
    await world.says(cleo, `meeting schedule Night watch ${when} Hall every week`);
    const at = starts.map((start) => `${start}:00.000Z`);
    expect(seen(world, at[2])).toEqual(at);
    // The second has its record by then, at the hour that the clocks show.
    await world.bot.to(`${starts[0]?.slice(0, 10)}T12:00:00.000Z`);
    expect(seen(world, at[2])).toEqual(at);
  });

  it('can begin at an hour that the clocks leave out, and goes on at its own', async () => {
    const world = await newSouthport();
    await world.says(
      cleo,
      'meeting schedule Watch Sunday 21 March 2027 01:30 - 03:30 Hall every week',
    );
    await world.bot.to('2027-06-25T12:00:00.000Z');
    const starts = seen(world, '2027-07-05');
    expect(starts.slice(0, 2)).toEqual(['2027-03-28T01:30:00.000Z', '2027-04-04T00:30:00.000Z']);
    expect(starts.at(-1)).toBe('2027-07-04T00:30:00.000Z');
  });

  it('of last working days knows the bank holidays, which calendars do not', async () => {
    const world = await newSouthport();
    await world.says(cleo, 'meeting Finance monthly on the last working day 10:00 Hall');
    const days = seen(world, '2027-07-01').map((at) => at.slice(0, 10));
    expect(days).toEqual([
      '2027-01-29',
      '2027-02-26',
      '2027-03-31',
      '2027-04-30',
      '2027-05-28',
      '2027-06-30',
    ]);
  });

  it.each([
    ['31', ['01-31', '02-28', '03-31', '04-30']],
    ['30', ['01-30', '02-28', '03-30', '04-30']],
  ])('on a date that not every month has is on its last day: the %s', async (date, days) => {
    const world = await newSouthport();
    await world.says(
      cleo,
      `meeting Walk monthly on the ${date}${date === '31' ? 'st' : 'th'} 10:00 Hall`,
    );
    expect(seen(world, '2027-05-01').map((at) => at.slice(5, 10))).toEqual(days);
  });

  it('shows nothing on days that went by in a silence', async () => {
    const world = await newSouthport();
    await world.says(cleo, weekly);
    await world.bot.to('2027-04-14T12:00:00.000Z');
    // As if nobody had woken it for three weeks.
    const missed = new Set(['M-2', 'M-3', 'M-4'].map((ref) => subjectId(southport, ref)));
    const text = textOf(world, (id) => !missed.has(id));
    const starts = calendarSeen(text, '2027-05-01').map(({ begins }) => begins.slice(0, 10));
    expect(starts).toEqual(['2027-03-23', '2027-04-20', '2027-04-27']);
  });
});
