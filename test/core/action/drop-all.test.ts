import { describe, expect, it } from 'vitest';
import { fitToBeSeen } from '../../support/southport/fit.ts';
import { asha } from '../../support/southport/people.ts';
import { linesIn, viewOf } from '../../support/southport/seen.ts';
import { newSouthport, type Southport } from '../../support/southport/world.ts';

const overview = async (world: Southport) =>
  viewOf(await world.says(asha, 'mine partnerships', 'private'));

describe('dropping what is late in one go', () => {
  const lateOnes = async (many: number) => {
    const world = await newSouthport();
    for (let index = 0; index < many; index += 1)
      await world.says(asha, `action Water bed ${index + 1} by 6 January`);
    await world.bot.to('2027-01-08T12:00:00.000Z');
    return world;
  };

  it('is taken back whole by a typed undo as well', async () => {
    const world = await lateOnes(3);
    const question = await world.asks(asha, { ask: 'action.drop-these' });
    await world.presses(asha, 'Drop them', question);
    expect(linesIn(await overview(world))).toContain('Southport: nothing open [Show it]');
    expect(viewOf(await world.says(asha, 'undo')).aloud).toBe(
      'Your change to three actions was undone.',
    );
    expect(linesIn(await overview(world))[1]).toMatch(/^Southport: 3 open, 3 late/);
  });

  it('is done once where the same are named twice, and twenty at a time', async () => {
    const world = await lateOnes(23);
    const twice = { ask: 'action.drop-all', refs: ['A-1', 'A-1', 'A-2'] } as const;
    expect(viewOf(await world.asks(asha, twice)).aloud).toMatch(/^Two late actions of Southport/);
    const question = viewOf(await world.asks(asha, { ask: 'action.drop-these' }));
    fitToBeSeen(question);
    expect(linesIn(question)[0]).toBe('Drop the first 20 of 21 late actions of Southport?');
    const dropped = viewOf(await world.presses(asha, 'Drop them', question));
    expect(dropped.aloud).toMatch(/^20 late actions of Southport were dropped\./);
    const last = linesIn(viewOf(await world.presses(asha, 'Drop the others', dropped)));
    expect(last[0]).toBe('Drop this late action of Southport?');
    expect(last.at(-1)).toBe('[Drop it] [Keep it]');
    const back = viewOf(await world.presses(asha, 'Undo', dropped));
    expect(back.aloud).toBe('Your change to 20 actions was undone.');
    expect(linesIn(await overview(world))[1]).toMatch(/^Southport: 21 open, 21 late/);
  });

  it('leaves what moved since the list was shown', async () => {
    const world = await newSouthport();
    for (const title of ['Water the beds', 'Order the bins'])
      await world.says(asha, `action ${title} by 6 January`);
    await world.bot.to('2027-01-08T12:00:00.000Z');
    const question = await world.asks(asha, { ask: 'action.drop-these' });
    await world.says(asha, 'done A-1');
    expect(viewOf(await world.presses(asha, 'Drop them', question)).aloud).toMatch(
      /^One late action of Southport was dropped; one had moved and was left as it is\./,
    );
    expect(viewOf(await world.presses(asha, 'Drop them', question)).aloud).toMatch(
      /^None of these is late/,
    );
  });
});
