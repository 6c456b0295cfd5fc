import { describe, expect, it } from 'vitest';
import { later, localClock } from '../../../infra/local/clock.ts';
import { localQueue } from '../../../infra/local/fifo.ts';
import { openKept } from '../../../infra/local/kept.ts';
import { walk } from '../../../infra/local/walk.ts';
import fc, { cases } from '../../support/fast-check.ts';

const start = '2027-01-04T09:00:00.000Z';
const day = (at: string) => at.slice(0, 10);

describe('the clock of a laptop', () => {
  it('begins where it is told on the first run, and goes on from there on the next', () => {
    const kept = openKept(undefined);
    const first = localClock(kept, start);
    expect(day(first.now())).toBe('2027-01-04');
    first.moveTo('2027-02-01T09:00:00.000Z');
    expect(day(localClock(kept, start).now())).toBe('2027-02-01');
    expect(day(localClock(kept, undefined).now())).toBe('2027-02-01');
  });

  it('never goes back, whatever it is moved to', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e10, max: 1e10 }), { maxLength: 20 }), (moves) => {
        const clock = localClock(openKept(undefined), start);
        for (const move of moves) {
          const before = clock.now();
          clock.moveTo(new Date(Date.parse(start) + move).toISOString());
          expect(clock.now() >= before).toBe(true);
        }
      }),
      { numRuns: cases(50) },
    );
  });

  it.each([
    ['P1D', '2027-01-05T09:00:00.000Z'],
    ['P1W', '2027-01-11T09:00:00.000Z'],
    ['P6M', '2027-07-04T09:00:00.000Z'],
    ['PT90M', '2027-01-04T10:30:00.000Z'],
  ])('goes on by %s to %s', (duration, at) => {
    expect(later(start, duration)).toBe(at);
  });

  it.each(['-P1D', 'P0D', 'P', 'soon', '', 5, null, undefined, {}])(
    'does not go on by %j',
    (wrong) => {
      expect(later(start, wrong)).toBeUndefined();
    },
  );
});

describe('a walk through time', () => {
  it('stands at each due instant in order, and at the end', async () => {
    const clock = localClock(openKept(undefined), start);
    const due = [
      '2027-01-05T09:00:00.000Z',
      '2027-01-04T12:00:00.000Z',
      '2027-03-01T09:00:00.000Z',
    ];
    const stood: string[] = [];
    const ticked: string[] = [];
    await walk(
      {
        clock,
        stream: { drain: async () => 0, stop: () => {} },
        queues: [],
        tick: async () => void ticked.push(clock.now().slice(0, 13)),
        dueNow: async (now) => {
          stood.push(now.slice(0, 13));
          return due.some((at) => at.startsWith(now.slice(0, 13))) && ticked.at(-1) !== stood.at(-1)
            ? 1
            : 0;
        },
        nextDue: async (after, until) => due.filter((at) => at > after && at <= until).sort()[0],
      },
      '2027-02-01T09:00:00.000Z',
    );
    expect([...new Set(stood)]).toEqual([
      '2027-01-04T09',
      '2027-01-04T12',
      '2027-01-05T09',
      '2027-02-01T09',
    ]);
    expect(ticked).toEqual(['2027-01-04T12', '2027-01-05T09']);
  });

  it('goes on past a thing that stays due however often it is looked after', async () => {
    const clock = localClock(openKept(undefined), start);
    await walk(
      {
        clock,
        stream: { drain: async () => 0, stop: () => {} },
        queues: [],
        tick: async () => {},
        dueNow: async () => 1,
        nextDue: async () => undefined,
      },
      '2027-02-01T09:00:00.000Z',
    );
    expect(day(clock.now())).toBe('2027-02-01');
  });
});

describe('a queue in one process', () => {
  const at = () => start;

  it('keeps the order of a group, lets no other group wait for it, and drops repeats', async () => {
    const seen: string[] = [];
    const queue = localQueue(async ({ Records }) => {
      for (const { body } of Records) seen.push(body);
      return undefined;
    }, at);
    await queue.send(['1', '2', '3'].map((body) => ({ body, group: 'a', once: body })));
    await queue.send([
      { body: '2', group: 'a', once: '2' },
      { body: 'other', group: 'b' },
    ]);
    await queue.idle();
    expect(seen.filter((body) => body !== 'other')).toEqual(['1', '2', '3']);
    expect(seen).toContain('other');
    expect(queue.length()).toBe(0);
  });

  it('forgets a repeat when five minutes of the product have gone', async () => {
    let now = start;
    let count = 0;
    const queue = localQueue(
      async () => {
        count += 1;
        return undefined;
      },
      () => now,
    );
    const again = { body: 'x', group: 'g', once: 'same' };
    for (const minute of ['00', '04', '06']) {
      now = `2027-01-04T09:${minute}:00.000Z`;
      await queue.send([again]);
      await queue.idle();
    }
    expect(count).toBe(2);
  });

  it('tries again what failed, before what came after it', async () => {
    const seen: string[] = [];
    const queue = localQueue(async ({ Records }) => {
      for (const { body } of Records) seen.push(body);
      const failed = Records.filter(
        ({ body, attributes }) => body === 'a' && attributes.ApproximateReceiveCount === '1',
      );
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    }, at);
    await queue.send([{ body: 'a', group: 'g' }]);
    await queue.idle();
    expect(seen).toEqual(['a', 'a']);
  });
});
