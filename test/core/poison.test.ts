import { expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import { later } from '../../core/calendar/instants.ts';
import type { Store } from '../../core/ports/store.ts';
import { asha, onSlack } from '../support/southport/people.ts';
import { request, typed, world } from '../support/world.ts';

const start = '2027-01-04T09:00:00.000Z';
const over = '2027-01-08T12:00:00.000Z';
const setUp = {
  kind: 'submitted',
  form: 'partnership.setup',
  carries: undefined,
  values: { name: 'Southport', chair: [asha.account] },
} as const;

/** Two meetings that are over at one minute; while it is poison, the first cannot be loaded to be looked after. */
const stage = async () => {
  const kept = memoryStore({ hash: sha256 });
  const poison = { tries: [] as string[], is: false };
  const load: Store['load'] = async (programme, ids, how) => {
    if (poison.is && ids.length === 1 && ids[0]?.endsWith('/M-1')) {
      poison.tries.push(it_.now());
      throw new Error('no such shape');
    }
    return kept.load(programme, ids, how);
  };
  const it_ = world({ ...kept, load }, start, { troubles: true });
  it_.known.set(asha.account, { name: 'Asha', home: true, guest: false });
  await it_.ask(request(asha, setUp, onSlack));
  for (const [name, place] of [
    ['Area Partnership', 'Town Hall'],
    ['Youth Forum', 'Library'],
  ])
    await it_.ask(
      request(asha, typed(`meeting ${name} 8 January 10:00-12:00 at ${place}`), onSlack),
    );
  await it_.to(later(over, -1));
  return { it_, poison };
};
const minutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;

it('holds up nothing else, is tried ever more rarely, and done within the hour once it can be', async () => {
  const { it_, poison } = await stage();
  const isOver = (ref: string) =>
    it_.messages.some(({ view }) => view.aloud.includes(`${ref}, was on Friday 8 January`));
  poison.is = true;
  await it_.to(later(over, 60));
  expect([isOver('M-1'), isOver('M-2')]).toEqual([false, true]);
  await it_.to(later(over, 24 * 3600));
  const since = poison.tries.map((at) => Math.round(minutes(over, at)));
  expect(since.slice(0, 9)).toEqual([0, 1, 3, 7, 15, 31, 63, 123, 183]);
  expect(since.length).toBeLessThan(32);
  expect(it_.troubles.map(({ faults }) => faults)).toEqual(since.map((_, index) => index + 1));
  poison.is = false;
  await it_.to(later(over, 25 * 3600));
  expect(isOver('M-1')).toBe(true);
});
