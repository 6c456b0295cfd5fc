import { afterEach, describe, expect, it, vi } from 'vitest';
import { later } from '../../core/calendar/instants.ts';
import { shards } from '../../core/engine/due-shards.ts';
import type { Sent } from '../../core/ports/messenger.ts';
import { carriedSoon } from '../../functions/carried.ts';
import { deliver } from '../../functions/deliver.ts';
import { wake } from '../../functions/wake.ts';
import { asha, monday as at, onSlack } from '../support/southport/people.ts';
import { newSouthport } from '../support/southport/world.ts';
import { batch, gathering, logged } from './batch.ts';

afterEach(() => void vi.restoreAllMocks());

/** The card of a new action, which is due, and a chat that says how long to wait. */
const stage = async (sent?: Sent) => {
  const { bot, says } = await newSouthport();
  await bot.settle();
  await says(asha, 'action Mend the net');
  if (sent) bot.shut.set(onSlack, sent);
  const { store } = bot.ports;
  const asked = Array.from({ length: shards }, (_, shard) => store.due(at, shard, 100));
  const effects = await Promise.all(
    (await Promise.all(asked)).flat().map(async (one) => {
      if (one.due !== 'effect') return [];
      const { programme, to, id } = one;
      const found = await store.effect(programme, to, id);
      return found?.body.kind === 'card' && found.body.subject.endsWith('A-1') ? [found] : [];
    }),
  );
  const [card] = effects.flat();
  if (!card) throw new Error('no card is due');
  const { programme, to, id } = card;
  let now = at;
  const queue = gathering();
  return {
    ports: { ...bot.ports, now: () => now, queue },
    queue,
    key: { programme, to, id },
    posted: () => bot.messages.filter(({ view }) => view.aloud.includes('end the net')),
    kept: async () => (await store.effect(programme, to, id)) ?? card,
    turn: (to: string) => {
      now = to;
    },
  };
};
const left = (milliseconds: number) => ({ getRemainingTimeInMillis: () => milliseconds }) as never;
/** What was carried on, and in how many seconds. */
const carried = ({ sent }: ReturnType<typeof gathering>) =>
  sent.map(({ body, delay }) => ({ ...JSON.parse(body), delay }));

describe('a message that is to wait some seconds', () => {
  it.each([1, 3, 15])('is carried on by itself: %i', async (seconds) => {
    const { ports, queue, key, kept } = await stage({ kind: 'later', seconds });
    await deliver(ports)(batch(key), left(15_000));
    const due = later(at, seconds);
    expect((await kept()).due).toBe(due);
    expect(carried(queue)).toEqual([{ due: 'effect', ...key, at: due, delay: seconds }]);
  });

  it.each([16, 60, 3600])('and one of more is left to the clock: %i', async (seconds) => {
    const { ports, queue, key, kept } = await stage({ kind: 'later', seconds });
    await deliver(ports)(batch(key), left(15_000));
    expect((await kept()).due).toBe(later(at, seconds));
    expect(queue.sent).toEqual([]);
  });

  it('is left to the clock where the queue does not take it, and the batch is done', async () => {
    const lines = logged();
    const { ports, key, kept } = await stage({ kind: 'later', seconds: 1 });
    const queue = { send: async () => Promise.reject(new Error('away')) };
    const answer = await deliver({ ...ports, queue })(batch(key));
    expect(answer).toEqual({ batchItemFailures: [] });
    expect((await kept()).due).toBe(later(at, 1));
    expect(lines).toEqual([{ count: 'deliver.soon.lost' }]);
  });

  it('goes on to deliver when its moment has come by the clock of whoever sent it', async () => {
    const { ports, queue, key, kept, turn } = await stage({ kind: 'later', seconds: 3 });
    await deliver(ports)(batch(key), left(15_000));
    const [line] = queue.sent;
    // This machine is a second behind.
    turn(later(at, 2));
    const out = gathering();
    const woken = wake({ ...ports, queue: out });
    await woken(batch(JSON.parse(line?.body ?? '')));
    expect(out.sent.map(({ body }) => JSON.parse(body))).toEqual([
      { ...key, due: (await kept()).due },
    ]);
    expect(out.sent.map(({ once }) => once)).toEqual([`${key.id}-due-${(await kept()).attempt}`]);
  });

  it('does not where it was put off again since', async () => {
    const { ports, key, kept, turn } = await stage({ kind: 'later', seconds: 3 });
    const early = carriedSoon({ ...(await kept()), due: later(at, 1) }, at);
    await deliver(ports)(batch(key), left(15_000));
    turn(later(at, 2));
    const out = gathering();
    await wake({ ...ports, queue: out })(batch(JSON.parse(early.body)));
    expect(out.sent).toEqual([]);
  });
});

describe('a process with under four seconds left', () => {
  it('takes up nothing, and leaves it to the next', async () => {
    const { ports, queue, key, posted, kept } = await stage();
    expect(await deliver(ports)(batch(key), left(3999))).toEqual({ batchItemFailures: [] });
    expect(posted()).toEqual([]);
    expect(await kept()).toMatchObject({ state: { is: 'waiting' }, due: later(at, 1), attempt: 1 });
    expect(carried(queue)).toEqual([{ due: 'effect', ...key, at: later(at, 1), delay: 1 }]);
  });

  it('takes it up with four', async () => {
    const { ports, queue, key, kept } = await stage({ kind: 'later', seconds: 60 });
    await deliver(ports)(batch(key), left(4000));
    expect((await kept()).due).toBe(later(at, 60));
    expect(queue.sent).toEqual([]);
  });
});
