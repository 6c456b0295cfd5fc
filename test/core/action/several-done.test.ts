import { describe, expect, it } from 'vitest';
import { act, doneBy } from '../../support/southport/deciding.ts';
import { asha, jo, sam } from '../../support/southport/ids.ts';
import { labels, pressed, said } from '../../support/southport/said.ts';
import { newWorld, stateIn, withLamps } from './given.ts';

describe('several finished in one go, where one cannot be', () => {
  it('one is not there: nothing is changed, and the others can be', async () => {
    const world = await newWorld();
    await withLamps(world);
    const refused = await act(world, asha, { ask: 'action.done-all', refs: ['A-9', 'A-1'] });
    expect(refused.kind).toBe('refused');
    expect(stateIn(world, 'A-1').standing.is).toBe('open');
    const done = await doneBy(world, asha, pressed(refused, 'Done: A-1'));
    expect(said(done)).toContain('A-1');
    expect(stateIn(world, 'A-1').standing.is).toBe('done');
  });

  it('one is somebody else’s: theirs can be', async () => {
    const world = await newWorld();
    await withLamps(world);
    await withLamps(world, { title: 'Order bins', owner: { person: jo } });
    const refused = await act(world, sam, { ask: 'action.done-all', refs: ['A-1', 'A-2'] });
    expect(labels(refused)).toContain('Done: A-1');
  });
});
