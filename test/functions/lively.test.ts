import { expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import type { Carried, Queue } from '../../adapters/aws/queue.ts';
import { emptyShelf } from '../../adapters/memory/shelf.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import { later } from '../../core/calendar/instants.ts';
import type { At } from '../../core/model/ids.ts';
import { carriedEffect } from '../../functions/carried.ts';
import { deliver } from '../../functions/deliver.ts';
import { wake } from '../../functions/wake.ts';
import { membersOf, opened, presses, stageOf } from '../core/poll/stage.ts';
import { onSlack, onTeams } from '../support/southport/people.ts';
import { linesIn } from '../support/southport/seen.ts';
import { batch } from './batch.ts';

/** A queue on the product's clock: what is to be handed out later waits for its second. */
const queueOn = (now: () => At) => {
  const lines: { readonly carried: Carried; readonly from: At }[] = [];
  const queue: Queue = {
    send: async (messages) => {
      for (const carried of messages)
        lines.push({ carried, from: later(now(), carried.delay ?? 0) });
    },
  };
  const take = (): unknown[] => {
    const ready = lines.filter(({ from }) => from <= now());
    for (const one of ready) lines.splice(lines.indexOf(one), 1);
    return ready.map(({ carried }) => JSON.parse(carried.body));
  };
  return { queue, take };
};

/** The functions between the table and the chats, with nothing that asks once a minute what is due. */
const running = async (seats: number) => {
  const shelf = emptyShelf();
  const stage = await stageOf(seats, memoryStore({ hash: sha256, shelf }));
  await opened(stage);
  await stage.bot.settle();
  const { ports } = stage.bot;
  const [toWake, toDeliver] = [queueOn(ports.now), queueOn(ports.now)];
  shelf.listeners.add((news) => {
    if (news.news === 'effect') void toDeliver.queue.send([carriedEffect(news, '0')]);
  });
  const delivers = deliver({ ...ports, queue: toWake.queue });
  const wakes = wake({ ...ports, queue: toDeliver.queue });
  /** A tenth of a second goes by, and what is queued is worked through. */
  const moment = async () => {
    stage.clock.now = later(ports.now(), 0.1);
    await delivers(batch(...toDeliver.take()));
    await wakes(batch(...toWake.take()));
  };
  return { stage, moment };
};

it('eight votes a second apart stand in both chats within five seconds of the last, without a tick', async () => {
  const { stage, moment } = await running(8);
  // The minute's tick is 55 seconds away.
  for (const [index, member] of membersOf(8).entries()) {
    await presses(stage, member, { ask: 'poll.vote', ref: 'P-1', option: (index % 2) + 1 });
    for (let tenths = 0; tenths < 10; tenths += 1) await moment();
  }
  const last = Date.parse(stage.bot.now()) - 1000;
  const shows = (place: string) =>
    stage.bot.messages.some(
      (one) => one.place === place && linesIn(one.view).join(' ').includes('8 of 8'),
    );
  const seen = new Map<string, number>();
  for (let tenths = 0; tenths < 100; tenths += 1) {
    for (const place of [onSlack, onTeams])
      if (shows(place) && !seen.has(place))
        seen.set(place, (Date.parse(stage.bot.now()) - last) / 1000);
    await moment();
  }
  expect([...seen.keys()].sort()).toEqual([onSlack, onTeams].sort());
  expect(Math.max(...seen.values())).toBeLessThanOrEqual(5);
});
