import { expect, it } from 'vitest';
import { listFrom } from '../../../core/features/action/gather.ts';
import { openList } from '../../../core/features/action/shapes.ts';
import { allDue } from '../../../core/features/due.ts';
import { settle } from '../../../core/features/partnership/settle.ts';
import type { StoredPartnership } from '../../../core/model/context.ts';
import { subjectId } from '../../../core/model/ids.ts';
import { council, southport } from '../../support/southport/ids.ts';
import { asha } from '../../support/southport/people.ts';
import { newSouthport } from '../../support/southport/world.ts';
import { stateOf } from './given.ts';

it('of a partnership with more open than is read at once all cards are drawn, from where the last step ended', async () => {
  const world = await newSouthport();
  await world.asks(asha, { ask: 'partnership.close', sure: true });
  const { ports } = world.bot;
  const asked: (string | undefined)[] = [];
  const steps = [undefined, 'first', 'second'];
  const all: typeof allDue = {
    ...allDue,
    goesOn: async (_, __, from) => {
      asked.push(from);
      const next = steps[steps.indexOf(from) + 1];
      return { ends: [], stays: [subjectId(southport, 'A-1')], ...(next ? { next } : {}) };
    },
  };
  const step = () => {
    const record = world.records.get(southport) as StoredPartnership;
    return settle(record, { programme: council, now: ports.now(), ports, all });
  };
  expect([await step(), await step(), stateOf(world).drawnTo]).toEqual([false, false, 'second']);
  expect(stateOf(world).unsettled).toBeDefined();
  expect(await step()).toBe(true);
  expect(asked).toEqual(steps);
  expect(stateOf(world).unsettled).toBeUndefined();
  expect(stateOf(world).drawnTo).toBeUndefined();
});

it('the list of what is open is read on from where it was left', async () => {
  const world = await newSouthport();
  for (let number = 0; number < 120; number += 20) {
    const items = Array.from({ length: 20 }, (_, at) => ({ title: `Thing ${number + at}` }));
    await world.asks(asha, { ask: 'action.create', items, sure: true });
  }
  const list = (from?: string) =>
    listFrom(world.store, council, openList(southport), { most: 1, from });
  const first = await list();
  const rest = await list(first.next);
  expect([first.ids.length, rest.ids.length, rest.next]).toEqual([100, 20, undefined]);
  expect(new Set([...first.ids, ...rest.ids]).size).toBe(120);
});
