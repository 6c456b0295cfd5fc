import { describe, expect, it } from 'vitest';
import { evolveMeeting } from '../../../core/features/meeting/evolve.ts';
import { hoursShown } from '../../../core/features/meeting/hours.ts';
import type { Meeting, MeetingEvent } from '../../../core/features/meeting/meeting.ts';
import { endOf, startOf } from '../../../core/features/meeting/steps.ts';
import { readMeeting } from '../../../core/features/meeting/stored.ts';
import { subjectId } from '../../../core/model/ids.ts';
import { southport } from '../../support/southport/ids.ts';
import { asha, cleo, onSlack, onTeams, somebody } from '../../support/southport/people.ts';
import { aloud, labelsOf, linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

const clock = { zone: 'Europe/London', nation: 'england-and-wales' } as const;
const tess = somebody('Tess', 'teams');
/** A weekly meeting of the night, on the Sunday before the clocks change; both chats show it. */
const nightly = async (from: string, at: string, hours: string): Promise<Southport> => {
  const seats = [asha, cleo, tess];
  const world = await newSouthport({
    places: [onSlack, onTeams],
    seats,
    at,
    since: at.slice(0, 10),
  });
  await world.says(cleo, `meeting schedule Night watch Sunday ${from} ${hours} Hall every week`);
  await world.bot.settle();
  return world;
};
const stateOf = ({ records }: Southport, ref: string) =>
  records.get(subjectId(southport, ref))?.state as Meeting;
/** All that the channels and the people were shown since, and its times. */
const said = ({ bot }: Southport, from: number) =>
  bot.messages.slice(from).map(({ view }) => [view.aloud, ...linesIn(view)].join(' '));

describe('a weekly meeting in the night in which the clocks leave its hour out', () => {
  const spring = () => nightly('21 March 2027', '2027-03-15T09:00:00.000Z', '01:30 - 03:30');

  it('is named at the hour at which it is, everywhere and in both chats', async () => {
    const world = await spring();
    await world.bot.to('2027-03-22T12:00:00.000Z');
    const from = world.bot.messages.length;
    expect(stateOf(world, 'M-2')).toMatchObject({
      day: '2027-03-28',
      time: '02:30',
      ends: '04:30',
    });
    for (const [who, place] of [
      [cleo, onSlack],
      [tess, onTeams],
    ] as const) {
      expect(aloud(await world.says(who, 'show M-2'))).toContain('28 March 2027 at 02:30');
      expect(aloud(await world.says(who, 'when is the next meeting?'))).toContain('02:30');
      expect(aloud(await world.says(who, 'meeting list'))).toContain('02:30');
      expect(aloud(await world.says(who, 'M-2 history'))).toContain('02:30 to 04:30');
      const cards = world.heard(place).map(({ view }) => view.aloud);
      expect(cards.some((line) => line.includes('28 March 2027 at 02:30'))).toBe(true);
    }
    await world.bot.to('2027-03-28T04:00:00.000Z');
    const shown = said(world, from);
    expect(shown.some((line) => line.includes('in one hour, at 02:30'))).toBe(true);
    expect(shown.filter((line) => line.includes('28 March') && line.includes('01:30'))).toEqual([]);
  });

  it('is reminded of an hour before, and is at the usual hours again a week later', async () => {
    const world = await spring();
    await world.bot.to('2027-03-28T00:29:00.000Z');
    const from = world.bot.messages.length;
    await world.bot.to('2027-03-28T00:31:00.000Z');
    expect(said(world, from).some((line) => line.includes('in one hour, at 02:30'))).toBe(true);
    await world.bot.to('2027-03-28T12:00:00.000Z');
    expect(stateOf(world, 'M-3')).toMatchObject({
      day: '2027-04-04',
      time: '01:30',
      ends: '03:30',
    });
    expect(stateOf(world, 'M-3').usual).toBeUndefined();
  });

  it('keeps the usual hours where its day is moved, and where its hours are', async () => {
    const world = await spring();
    await world.bot.to('2027-03-21T12:00:00.000Z');
    await world.says(cleo, 'move M-2 to Tuesday 30 March 2027');
    expect(stateOf(world, 'M-2').usual).toEqual({ time: '01:30', ends: '03:30' });
    await world.says(cleo, 'move M-2 to Tuesday 30 March 2027 05:00');
    expect(stateOf(world, 'M-2').usual).toEqual({ time: '01:30', ends: '03:30' });
    await world.says(cleo, 'undo');
    expect(stateOf(world, 'M-2')).toMatchObject({ time: '02:30', usual: { time: '01:30' } });
    await world.bot.to('2027-03-30T12:00:00.000Z');
    expect(stateOf(world, 'M-3')).toMatchObject({ day: '2027-04-04', time: '01:30' });
  });

  it('was stored at the hour that is none by an earlier version, and is named right', async () => {
    const event: MeetingEvent = {
      event: 'MeetingScheduled',
      title: 'Night watch',
      day: '2027-03-28',
      time: '01:30',
      ends: '03:30',
      slot: '2027-03-28',
      clock,
    };
    const made = evolveMeeting(undefined, event, { at: '2027-03-21T04:00:00.000Z' });
    const { usual: _, ...rest } = made;
    const before = readMeeting({ ...rest, time: '01:30', ends: '03:30' });
    expect(before).toEqual(made);
    expect([startOf(before), endOf(before)]).toEqual([
      '2027-03-28T01:30:00.000Z',
      '2027-03-28T03:30:00.000Z',
    ]);
  });
});

describe('the hours of a meeting', () => {
  it.each([
    ['2027-03-28', '00:30', '01:30', '00:30', '02:30'],
    ['2027-03-28', '01:00', '02:00', '02:00', '03:00'],
    ['2027-03-28', '01:15', '01:45', '02:15', '02:45'],
    ['2027-03-27', '23:30', '01:30', '23:30', '02:30'],
    ['2027-03-28', '00:00', '02:00', '00:00', '02:00'],
    ['2027-03-28', '10:00', '12:00', '10:00', '12:00'],
    ['2027-10-31', '01:30', '03:30', '01:30', '03:30'],
  ])('%s from %s to %s is from %s to %s', (day, time, ends, shown, over) => {
    expect(hoursShown({ day, time, ends, clock })).toMatchObject({ time: shown, ends: over });
  });
});

describe('an hour that there is twice', () => {
  it('is the first of the two, for a meeting and its reminder', async () => {
    const world = await nightly('24 October 2027', '2027-10-18T09:00:00.000Z', '01:30');
    await world.bot.to('2027-10-30T23:29:00.000Z');
    const from = world.bot.messages.length;
    await world.bot.to('2027-10-30T23:31:00.000Z');
    expect(said(world, from).filter((line) => line.includes('in one hour, at 01:30'))).toHaveLength(
      2,
    );
    await world.bot.to('2027-10-31T12:00:00.000Z');
    expect(said(world, from).filter((line) => line.includes('in one hour'))).toHaveLength(2);
    expect(stateOf(world, 'M-3')).toMatchObject({ day: '2027-11-07', time: '01:30' });
  });

  it('and for the close of a vote', async () => {
    const seats = [asha, cleo, tess];
    const places = [onSlack, onTeams];
    const world = await newSouthport({ seats, places, at: '2027-10-25T09:00:00.000Z' });
    await world.says(asha, 'poll "What first?" "Lights" "Benches" until 31 October 2027 01:30');
    await world.bot.to('2027-10-31T00:20:00.000Z');
    const from = world.bot.messages.length;
    await world.bot.to('2027-10-31T00:35:00.000Z');
    expect(said(world, from).filter((line) => line.startsWith('Result of poll'))).toHaveLength(2);
  });
});

describe.each([
  ['slack', cleo],
  ['teams', tess],
] as const)('an hour that is none, typed on %s', (_, who) => {
  const gap = 'The clocks go forward that night: there is no 01:30 on Sunday 28 March 2027.';
  const set = () => newSouthport({ seats: [asha, who], clerk: who, places: [onSlack, onTeams] });

  it.each([
    ['meeting Night watch 28 March 2027 01:30', ['00:30', '02:30']],
    ['meeting Night watch Sunday 28 March 2027 01:30 every week', ['00:30', '02:30']],
    ['meeting Night watch 28 March 2027 00:30 - 01:30', ['02:30', 'Pick a date']],
    ['meeting Night watch 27 March 2027 23:30 - 01:30', ['02:30', 'Pick a date']],
    ['poll "What first?" "Lights" "Benches" until 28 March 2027 01:30', ['00:30', '02:30']],
  ])('%s is refused with what there is', async (line, offered) => {
    const world = await set();
    const answer = await world.says(who, line);
    expect(aloud(answer)).toContain(gap);
    expect(labelsOf(answer)).toEqual(offered);
    const done = aloud(await world.presses(who, '02:30', answer));
    expect(done).toContain('02:30');
    expect(done).not.toContain('01:30');
  });

  it('is named in the form of a vote and in moving one', async () => {
    const world = await set();
    const values = { question: 'What first?', options: 'a\nb', day: '2027-03-28', time: '01:30' };
    const wrong = await world.submits(who, 'poll.create', values);
    expect(JSON.stringify(wrong)).toContain('there is no 01:30');
    await world.says(who, 'poll "What first?" "Lights" "Benches" until 26 March 2027 10:00');
    const move = { ask: 'poll.move', in: southport, ref: 'P-1', day: '2027-03-28', time: '01:30' };
    expect(linesIn(viewOf(await world.asks(who, move as never))).join(' ')).toContain(gap);
  });
});
