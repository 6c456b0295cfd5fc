import { expect, it } from 'vitest';
import { later } from '../../core/calendar/instants.ts';
import { wakePatiently } from '../../core/wake.ts';
import { dueNow } from '../contract/due-now.ts';
import { council, southport } from '../support/southport/ids.ts';
import { newSouthport } from '../support/southport/world.ts';

it('has a partnership due again that changes while it is looked after', async () => {
  const { bot, store } = await newSouthport();
  const start = later(bot.now(), 3 * 3600);
  await store.changed(council, southport, [southport], later(start, -3600));
  let now = start;
  const checkpoint: typeof store.checkpoint = async (...given) => {
    now = later(start, 5);
    await store.changed(council, southport, [southport], now);
    return store.checkpoint(...given);
  };
  const ports = { ...bot.ports, now: () => now, store: { ...store, checkpoint } };
  const key = { due: 'hourly', programme: council, partnership: southport } as const;
  await wakePatiently(key, false, ports);
  const hourly = async (at: string) =>
    (await dueNow(store, at)).filter(({ due }) => due === 'hourly');
  expect(await hourly(later(start, 3604))).toEqual([]);
  expect(await hourly(later(start, 3605))).toEqual([key]);
});
