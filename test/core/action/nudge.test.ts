import { describe, expect, it } from 'vitest';
import { stillNagging } from '../../../core/features/action/steps.ts';
import { doneBy, see } from '../../support/southport/deciding.ts';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { sam } from '../../support/southport/ids.ts';
import { buttonsOf, linesIn } from '../../support/southport/seen.ts';
import { gatherNudge } from './gathered.ts';
import { newWorld, stateIn, wake, wished, withLamps } from './given.ts';

describe('the message of a day', () => {
  const two = async () => {
    const world = await newWorld('2026-12-30T10:00:00.000Z');
    await withLamps(world);
    await withLamps(world, { title: 'Book the hall', due: '2027-01-05' });
    await wake(world, 'A-2', '2027-01-05T09:00:00.000Z');
    await wake(world, 'A-1', '2027-01-06T09:00:00.000Z');
    world.clock.now = '2027-01-06T09:01:00.000Z';
    return world;
  };
  const day = '2027-01-06';

  it('has a row for each thing, the soonest first', async () => {
    const view = await gatherNudge(await two(), sam, day);
    expect(view && linesIn(view)).toEqual([
      'Two things with your name on them',
      'Book the hall · southport A-2 · due yesterday, Tuesday 5 January [Done]',
      'Replace the lamps on Mill Lane · southport A-1 · due Friday 8 January (in 2 days) [Done]',
      '[New date] (Blocked) (Not mine) (Away for a while) (Less of this) (Why am I getting this?)',
    ]);
    expect(view?.aloud).toBe(
      'Two actions: book the hall was due yesterday, Tuesday 5 January; replace the lamps on Mill Lane is due on Friday 8 January.',
    );
  });

  it('keeps what is not beside a row in one menu, which asks of which thing it is wanted', async () => {
    const world = await two();
    const choices = async (wish: string, on = day) => {
      const view = await see(world, sam, { ask: 'action.which', wish, day: on } as never);
      fitToBeSeen(view);
      return [
        view.aloud,
        ...buttonsOf(view).map(({ label, ask }) => `${label}: ${JSON.stringify(ask)}`),
      ];
    };
    expect(await choices('block')).toEqual([
      'Which one is blocked?',
      expect.stringMatching(/^southport A-2 Book the hall: .*"form":"action.block".*"ref":"A-2"/),
      expect.stringMatching(/^southport A-1 Replace the lamps on Mill…: .*"ref":"A-1"/),
    ]);
    expect((await choices('date'))[0]).toBe('Which one gets a new date?');
    expect((await choices('decline'))[1]).toContain('"ask":"action.decline"');
    await doneBy(world, sam, { ask: 'action.done', ref: 'A-2' });
    expect(await choices('block')).toHaveLength(2);
    await doneBy(world, sam, { ask: 'action.done', ref: 'A-1' });
    expect((await choices('block'))[0]).toBe('Nothing left for today.');
    expect((await choices('block', '2027-99-99'))[0]).toBe('Nothing left for today.');
  });

  it('is one line for one thing', async () => {
    const world = await newWorld();
    await withLamps(world);
    await wake(world, 'A-1', '2027-01-06T09:00:00.000Z');
    const view = await gatherNudge(world, sam, day);
    expect(view?.aloud).toBe('Due Friday: replace the lamps on Mill Lane (A-1, Southport)');
    expect(view && linesIn(view)[0]).toBe(view?.aloud);
  });

  it('is not sent when everything was settled before it left', async () => {
    const world = await two();
    for (const ref of ['A-1', 'A-2']) await doneBy(world, sam, { ask: 'action.done', ref });
    expect(await gatherNudge(world, sam, day)).toBeUndefined();
  });

  it('is not started by a late thing alone, nor by a change to one', async () => {
    const world = await two();
    expect(await gatherNudge(world, sam, '2027-01-07')).toBeUndefined();
  });

  it('turns a finished row into one line with Undo, and back', async () => {
    const world = await two();
    world.clock.now = '2027-01-06T10:00:00.000Z';
    await doneBy(world, sam, { ask: 'action.done', ref: 'A-2' });
    const settled = await gatherNudge(world, sam, day, true);
    expect(settled && linesIn(settled).slice(0, 3)).toEqual([
      'One thing with your name on it',
      'Replace the lamps on Mill Lane · southport A-1 · due Friday 8 January (in 2 days) [Done]',
      'Done: Book the hall · southport A-2 [Undo]',
    ]);
    await doneBy(world, sam, { ask: 'action.undo', ref: 'A-2' });
    const back = await gatherNudge(world, sam, day, true);
    expect(back && linesIn(back)[0]).toBe('Two things with your name on them');
  });

  it('says how the rest was settled, and in the end that nothing is left', async () => {
    const world = await two();
    world.clock.now = '2027-01-06T10:00:00.000Z';
    await doneBy(world, sam, { ask: 'action.due', ref: 'A-1', due: '2027-01-15' });
    await doneBy(world, sam, { ask: 'action.block', ref: 'A-2' });
    const view = await gatherNudge(world, sam, day, true);
    expect(view && linesIn(view)).toEqual([
      'Nothing left for today.',
      'Replace the lamps on Mill Lane · southport A-1 · by Friday 15 January',
    ]);
    expect(stillNagging(stateIn(world, 'A-1'), day)).toBe(false);
  });

  it('shows the five soonest of nine, and all of them behind one button', async () => {
    const world = await newWorld();
    for (let number = 1; number <= 9; number += 1) {
      await withLamps(world, { title: `Thing ${number}`, due: '2027-01-08' });
      await wake(world, `A-${number}`, '2027-01-06T09:00:00.000Z');
      world.clock.now = '2027-01-04T09:00:00.000Z';
    }
    world.clock.now = '2027-01-06T09:01:00.000Z';
    const view = await gatherNudge(world, sam, day);
    const lines = view ? linesIn(view) : [];
    expect(lines[0]).toBe('Nine things with your name on them');
    expect(lines).toHaveLength(7);
    expect(lines[5]).toContain('Thing 5');
    expect(lines[6]).toMatch(/^\[All 9\]/);
    expect(view?.aloud).toMatch(/; 4 more\.$/);
  });

  it.each([
    ['nothing until I say', { event: 'NudgesSet', nudges: 'none' }],
    ['a weekly summary, not on a Wednesday', { event: 'NudgesSet', nudges: 'weekly' }],
    ['away', { event: 'AwaySet', until: '2027-01-18' }],
    ['only what is late, where nothing late has its day', { event: 'NudgesSet', nudges: 'late' }],
  ] as const)('respects %s', async (_, wish) => {
    const world = await two();
    await wished(world, sam, wish);
    expect(await gatherNudge(world, sam, day)).toBeUndefined();
  });

  it('is only about what is late for those who want that', async () => {
    const world = await two();
    await wished(world, sam, { event: 'NudgesSet', nudges: 'late' });
    for (const ref of ['A-1', 'A-2']) await wake(world, ref, '2027-01-08T09:00:00.000Z');
    expect((await gatherNudge(world, sam, '2027-01-08'))?.aloud).toBe(
      'Was due Tuesday 5 January: book the hall (A-2, Southport)',
    );
  });

  it('is a look at the whole week on its first working day for those who want it weekly, and when somebody is back', async () => {
    const world = await two();
    await wished(world, sam, { event: 'NudgesSet', nudges: 'weekly' });
    world.clock.now = '2027-01-04T09:01:00.000Z';
    expect((await gatherNudge(world, sam, '2027-01-04'))?.aloud).toMatch(/^Two actions:/);
    await wished(world, sam, { event: 'NudgesSet', nudges: 'daily' });
    await wished(world, sam, { event: 'AwaySet', until: '2027-01-07' });
    world.clock.now = '2027-01-07T09:01:00.000Z';
    expect((await gatherNudge(world, sam, '2027-01-07'))?.aloud).toMatch(/^Two actions:/);
  });
});
