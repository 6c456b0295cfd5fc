import { describe, expect, it } from 'vitest';
import { nextNudge, stepsLeft, stepsOn } from '../../../core/features/action/steps.ts';
import type { Nation } from '../../../core/model/clock.ts';
import { dayIn, daySubject } from '../../../core/morning/day.ts';
import { doneBy } from '../../support/southport/deciding.ts';
import { asha, sam } from '../../support/southport/ids.ts';
import { foundIn, newWorld, stateIn, wake, wished, withLamps } from './given.ts';

const due = async (day: string, now?: string, nation?: Nation) => {
  const world = await newWorld(now, nation);
  await withLamps(world, { due: day });
  return world;
};

describe('the steps of the nudge', () => {
  it.each([
    ['a Friday', '2027-01-15', undefined, ['2027-01-13', '2027-01-15', '2027-01-18']],
    [
      'a Monday: before it, Thursday',
      '2027-01-18',
      undefined,
      ['2027-01-14', '2027-01-18', '2027-01-21'],
    ],
    [
      'a Saturday: on it, Monday',
      '2027-01-23',
      undefined,
      ['2027-01-21', '2027-01-25', '2027-01-26'],
    ],
    [
      'Good Friday: Easter moves both, and they meet',
      '2027-03-26',
      undefined,
      ['2027-03-24', '2027-03-30'],
    ],
    [
      'Good Friday in Scotland, where Easter Monday is worked',
      '2027-03-26',
      'scotland',
      ['2027-03-24', '2027-03-29'],
    ],
    ['Christmas Day', '2027-12-25', undefined, ['2027-12-23', '2027-12-29']],
  ])('of an action due on %s', async (_, day, nation, steps) => {
    const world = await due(day, undefined, nation as Nation | undefined);
    const left = stepsLeft(stateIn(world, 'A-1'));
    expect(left.filter(({ step }) => step !== 'week').map((one) => one.day)).toEqual(steps);
  });

  it('are 09:00 on the wall, summer and winter', async () => {
    expect(foundIn(await due('2027-01-15'), 'A-1').due).toBe('2027-01-13T09:00:00.000Z');
    expect(foundIn(await due('2027-07-15'), 'A-1').due).toBe('2027-07-13T08:00:00.000Z');
    expect(foundIn(await due('2027-03-30'), 'A-1').due).toBe('2027-03-24T09:00:00.000Z');
  });

  it('skip what was over when it was made, and never come at once', async () => {
    const world = await due('2027-01-05', '2027-01-05T14:00:00.000Z');
    expect(foundIn(world, 'A-1').due).toBe('2027-01-08T09:00:00.000Z');
    expect(
      (await due('2027-01-05', '2027-01-05T08:59:59.999Z')) &&
        stepsOn(stateIn(world, 'A-1'), '2027-01-08'),
    ).toBe('after');
  });

  it.each([
    ['it is done', { ask: 'action.done', ref: 'A-1' }],
    ['it is blocked', { ask: 'action.block', ref: 'A-1' }],
    ['it is dropped', { ask: 'action.drop', ref: 'A-1' }],
    ['nobody has it', { ask: 'action.decline', ref: 'A-1' }],
  ])('end when %s', async (_, command) => {
    const world = await due('2027-01-15');
    await doneBy(world, asha, command as never);
    expect(foundIn(world, 'A-1').due).toBeUndefined();
  });

  it('ask once for a date, and go to an organisation as to a person', async () => {
    const world = await newWorld();
    await withLamps(world, { due: undefined });
    await withLamps(world, { title: 'Other', owner: { organisation: 'Harbour Trust' } });
    await withLamps(world, { title: 'Nobody', owner: undefined, due: undefined });
    expect(stepsLeft(stateIn(world, 'A-1'))).toEqual([{ step: 'undated', day: '2027-01-11' }]);
    expect(stepsLeft({ ...stateIn(world, 'A-1'), nudged: ['2027-01-11'] })).toEqual([]);
    expect(foundIn(world, 'A-2').due).toBe('2027-01-06T09:00:00.000Z');
    expect(foundIn(world, 'A-3').due).toBeUndefined();
  });

  it('wait for the end of a snooze, which is a reminder itself', async () => {
    const world = await due('2027-01-15');
    await doneBy(world, sam, { ask: 'action.snooze', ref: 'A-1', until: '2027-01-16' });
    expect(stepsLeft(stateIn(world, 'A-1'))).toEqual([
      { step: 'snoozed', day: '2027-01-18' },
      { step: 'week', day: '2027-01-25' },
    ]);
  });

  it('come every week for as long as it is late', async () => {
    const world = await due('2027-01-15');
    const state = stateIn(world, 'A-1');
    const days: string[] = [];
    let nudged: readonly string[] = [];
    for (let step = 0; step < 8; step += 1) {
      const [next] = stepsLeft({ ...state, nudged });
      days.push(next?.day ?? '');
      nudged = [...nudged, next?.day ?? ''].slice(-3);
    }
    // From Monday the 18th on every Monday.
    expect(days).toEqual([
      ...['2027-01-13', '2027-01-15', '2027-01-18', '2027-01-25'],
      ...['2027-02-01', '2027-02-08', '2027-02-15', '2027-02-22'],
    ]);
  });

  it('begin with the next week where it is given to somebody long after its day', async () => {
    const world = await due('2027-01-15');
    const state = { ...stateIn(world, 'A-1'), armed: '2027-03-10T10:00:00.000Z' };
    expect(stepsLeft(state)).toEqual([{ step: 'week', day: '2027-03-15' }]);
  });

  it('start anew with a new date, a new owner and after a block', async () => {
    const world = await due('2027-01-15');
    world.clock.now = '2027-01-19T12:00:00.000Z';
    await doneBy(world, sam, { ask: 'action.due', ref: 'A-1', due: '2027-01-29' });
    expect(nextNudge(stateIn(world, 'A-1'))).toBe('2027-01-27T09:00:00.000Z');
  });
});

describe('the wake of an action', () => {
  it("asks for its owner's message of the day, a minute later, and moves on to the next step", async () => {
    const world = await due('2027-01-15');
    const decided = await wake(world, 'A-1', '2027-01-13T09:00:00.000Z');
    expect(decided?.effects).toEqual([
      {
        to: sam,
        body: { kind: 'card', subject: daySubject(sam, '2027-01-13') },
        name: `nudge/${sam}/2027-01-13/2027-01-13T09:01:00.000Z`,
        notBefore: '2027-01-13T09:01:00.000Z',
      },
    ]);
    expect(foundIn(world, 'A-1').due).toBe('2027-01-15T09:00:00.000Z');
    expect(await wake(world, 'A-1', '2027-01-13T09:00:30.000Z')).toBeUndefined();
    expect(dayIn(daySubject(sam, '2027-01-13'))).toEqual({ person: sam, day: '2027-01-13' });
  });

  it('comes too late without making up for what was missed', async () => {
    const world = await due('2027-01-15');
    const decided = await wake(world, 'A-1', '2027-01-15T19:30:00.000Z');
    expect(decided?.effects[0]).toMatchObject({
      name: `nudge/${sam}/2027-01-18/2027-01-18T09:01:00.000Z`,
      notBefore: '2027-01-18T09:01:00.000Z',
    });
    expect(foundIn(world, 'A-1').due).toBe('2027-01-25T09:00:00.000Z');
  });

  it('waits for an owner who is away', async () => {
    const world = await due('2027-01-15');
    await wished(world, sam, { event: 'AwaySet', until: '2027-01-16' });
    expect((await wake(world, 'A-1', '2027-01-13T09:00:00.000Z'))?.effects[0]).toMatchObject({
      name: `nudge/${sam}/2027-01-18/2027-01-18T09:01:00.000Z`,
      notBefore: '2027-01-18T09:01:00.000Z',
    });
  });
});
