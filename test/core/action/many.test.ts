import { describe, expect, it } from 'vitest';
import { accountId } from '../../../core/model/ids.ts';
import { act, doneBy } from '../../support/southport/deciding.ts';
import { asha, council, sam, southport } from '../../support/southport/ids.ts';
import { labels, pressed, said } from '../../support/southport/said.ts';
import { newWorld, stateIn, withLamps } from './given.ts';

const lamps = {
  title: 'Replace the lamps on Mill Lane',
  owner: { person: sam },
  due: '2027-01-08',
};
const create = (...items: object[]) => ({ ask: 'action.create', items }) as never;

describe('making several at once', () => {
  const three = create(
    lamps,
    { title: 'Order bins', owner: { person: sam }, due: '2027-01-31' },
    { title: 'Call Asha' },
  );

  it('shows them first, a line each, and makes nothing', async () => {
    const world = await newWorld();
    const outcome = await act(world, asha, three);
    expect(outcome.kind).toBe('asked');
    expect(said(outcome)).toBe(
      'I read three actions. 1. Replace the lamps on Mill Lane, Sam, by Friday 8 January 2027 ' +
        '2. Order bins, Sam, by Sunday 31 January 2027 3. Call Asha, no one yet, no date yet',
    );
    expect(labels(outcome)).toEqual(['Make all three', 'Never mind']);
    expect(await world.store.takeNumbers(council, southport, 'A', 1)).toEqual([1]);
  });

  it('makes them in one go, on one card, and tells each owner once', async () => {
    const world = await newWorld();
    const done = await doneBy(
      world,
      asha,
      pressed(await act(world, asha, three), 'Make all three'),
    );
    expect(said(done)).toBe('3 actions are on the list: A-1 to A-3.');
    expect(done.effects).toMatchObject([
      { to: 'places', body: { subject: `${southport}/batch/A-1+A-2+A-3` } },
      {
        to: sam,
        body: {
          notice: {
            saying: {
              values: { titles: ['A-1 Replace the lamps on Mill Lane', 'A-2 Order bins'] },
            },
          },
        },
      },
    ]);
    expect(stateIn(world, 'A-2').batch).toEqual(['A-1', 'A-2', 'A-3']);
  });

  it('takes them all back with one press, or none', async () => {
    const world = await newWorld();
    const made = await doneBy(
      world,
      asha,
      pressed(await act(world, asha, three), 'Make all three'),
    );
    const undo = pressed(made, 'Undo');
    const back = await doneBy(world, asha, undo);
    expect(said(back)).toBe('3 actions were taken back.');
    expect(back.effects).toHaveLength(1);
    expect(stateIn(world, 'A-3').standing.is).toBe('taken-back');

    const other = await newWorld();
    const again = await doneBy(
      other,
      asha,
      pressed(await act(other, asha, three), 'Make all three'),
    );
    await doneBy(other, sam, { ask: 'action.done', ref: 'A-2' });
    expect((await act(other, asha, pressed(again, 'Undo'))).kind).toBe('refused');
    expect(stateIn(other, 'A-1').standing.is).toBe('open');
  });

  it('says which of them looks like one that is there', async () => {
    const world = await newWorld();
    await withLamps(world);
    expect(said(await act(world, asha, three))).toContain(
      'by Friday 8 January 2027 (this looks like A-1)',
    );
  });

  it('are all meant by a typed undo, which names the version its last change made', async () => {
    const world = await newWorld();
    await doneBy(world, asha, { ...(three as object), sure: true } as never);
    await doneBy(world, asha, { ask: 'action.undo', ref: 'A-1', seen: 1 });
    expect(stateIn(world, 'A-3').standing.is).toBe('taken-back');
  });

  it('go in two parts where they would reach more people than one commit carries', async () => {
    const world = await newWorld();
    const items = Array.from({ length: 14 }, (_, index) => ({
      title: `Thing ${index}`,
      owner: { account: accountId('slack', 'T1', `U${index}`), name: `N${index}` },
    }));
    const outcome = await act(world, asha, create(...items));
    expect(labels(outcome)).toEqual(['The first half', 'The second half']);
    const second = await act(world, asha, pressed(outcome, 'The second half'));
    expect(labels(second)).toEqual(['Make all seven', 'Never mind']);
  });
});
