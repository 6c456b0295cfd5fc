import { describe, expect, it } from 'vitest';
import { stillWorthSaying } from '../../../core/features/action/line.ts';
import type { Done } from '../../../core/model/outcome.ts';
import { doneBy } from '../../support/southport/deciding.ts';
import { asha, jo, sam } from '../../support/southport/ids.ts';
import type { Southport } from '../../support/southport/world.ts';
import { newWorld, stateIn } from './given.ts';

const lineIn = (done: Done) => {
  const [effect] = done.effects.filter(({ body }) => body.kind === 'notice');
  if (effect?.body.kind !== 'notice' || effect.body.notice.notice !== 'line')
    throw new Error('no line');
  return { saying: effect.body.notice.saying, to: effect.to as typeof sam };
};
const a1 = { ref: 'A-1' } as const;
const given = async () => {
  const world = await newWorld();
  const made = await doneBy(world, asha, {
    ask: 'action.create',
    items: [{ title: 'Sweep', owner: { person: sam } }],
  });
  return { world, ...lineIn(made) };
};
const holds = (world: Southport, { saying, to }: ReturnType<typeof lineIn>) =>
  stillWorthSaying(stateIn(world, 'A-1'), saying, to);

describe('a line that waited', () => {
  it('"Asha gave you A-1" is said while it is so and unanswered', async () => {
    const { world, ...line } = await given();
    expect(holds(world, line)).toBe(true);
  });

  it.each([
    ['it was finished', sam, { ask: 'action.done', ...a1 }],
    ['it was taken back', asha, { ask: 'action.undo', ...a1 }],
    ['it was given to another', asha, { ask: 'action.assign', ...a1, owner: { person: jo } }],
    ['they have said yes', sam, { ask: 'action.accept', ...a1 }],
    ['they have handed it back', sam, { ask: 'action.decline', ...a1 }],
  ])('"Asha gave you A-1" is not said when %s', async (_, who, command) => {
    const { world, ...line } = await given();
    await doneBy(world, who, command as never);
    expect(holds(world, line)).toBe(false);
  });

  it('"Sam handed it back" and "it looks done" go the same way', async () => {
    const { world } = await given();
    const asked = lineIn(await doneBy(world, jo, { ask: 'action.looks-done', ...a1 }));
    expect(holds(world, asked)).toBe(true);
    const back = lineIn(await doneBy(world, sam, { ask: 'action.decline', ...a1 }));
    expect(holds(world, back)).toBe(true);
    expect(holds(world, asked)).toBe(false);
    await doneBy(world, jo, { ask: 'action.take', ...a1 });
    expect(holds(world, back)).toBe(false);
  });
});
