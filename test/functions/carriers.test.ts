import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Queue } from '../../adapters/aws/queue.ts';
import { effectKey, journalKey, recordKey } from '../../adapters/dynamodb/keys.ts';
import { shards } from '../../core/engine/due-shards.ts';
import { inOwnWords } from '../../core/lib/why.ts';
import type { DueKey } from '../../core/model/due-key.ts';
import type { Effect } from '../../core/model/effect.ts';
import { effectId, placeId, subjectId } from '../../core/model/ids.ts';
import type { Ports } from '../../core/ports/ports.ts';
import { accounted } from '../../functions/accounted.ts';
import { deliver } from '../../functions/deliver.ts';
import { relay } from '../../functions/relay.ts';
import { tick } from '../../functions/tick.ts';
import { also } from '../../functions/trouble.ts';
import { wake } from '../../functions/wake.ts';
import {
  at,
  batch,
  effect,
  emptyStore,
  gathering,
  key,
  logged,
  partnership,
  programme,
  received,
  written,
} from './batch.ts';

afterEach(() => void vi.restoreAllMocks());

describe('what each programme’s work comes to', () => {
  it('stands in the log by its id, and nothing else of it does', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const done: unknown[] = [];
    const work = async (event: unknown, ...rest: unknown[]) => done.push(event, ...rest);
    const other = { ...key, programme: 'p2', why: 'Canary' };
    const event = batch(key, other, key);
    await accounted('deliver', work)(event, 'lambda');
    const Records = [
      written('MODIFY', recordKey(programme, subjectId(partnership, 'A-1'))),
      written('INSERT', journalKey(programme, subjectId(partnership, 'A-1'), 1)),
    ];
    await accounted('relay', work)({ Records });
    expect(done).toEqual([event, 'lambda', { Records }]);
    expect(log.mock.calls).toEqual([
      [{ work: { by: 'deliver', programme, times: 2 } }],
      [{ work: { by: 'deliver', programme: 'p2', times: 1 } }],
      [{ work: { by: 'relay', programme, times: 1 } }],
    ]);
  });
});

describe('relay', () => {
  it('sends each new effect once, in its own place’s turn, and nothing for what was only changed', async () => {
    const queue = gathering();
    const other = { ...key, to: placeId('teams', 't', 'c'), id: effectId('e2') };
    await relay({ store: emptyStore(), now: () => at, queue })({
      Records: [
        written('INSERT', effectKey(programme, key.to, key.id)),
        written('MODIFY', effectKey(programme, key.to, effectId('e0'))),
        written('INSERT', effectKey(programme, other.to, other.id)),
        written('REMOVE', effectKey(programme, other.to, other.id)),
        written('INSERT', journalKey(programme, subjectId(partnership, 'A-1'), 1)),
      ],
    });
    expect(queue.sent.map(({ body }) => JSON.parse(body))).toEqual([key, other]);
    expect(new Set(queue.sent.map(({ group }) => group)).size).toBe(2);
    expect(queue.sent.map(({ once }) => once)).toEqual(['e1-0', 'e2-0']);
  });

  it('has a changed partnership looked after within the hour, however many of its records changed', async () => {
    const store = emptyStore();
    await relay({ store, now: () => at, queue: gathering() })({
      Records: ['A-1', 'A-2'].map((ref) =>
        written('MODIFY', recordKey(programme, subjectId(partnership, ref))),
      ),
    });
    const found = await Promise.all(
      Array.from({ length: shards }, (_, shard) => store.due('2027-01-04T10:00:00.000Z', shard, 9)),
    );
    expect(found.flat()).toEqual([{ due: 'hourly', programme, partnership }]);
  });
});

describe('tick', () => {
  it('asks every shard for what is due now and queues its key in its programme’s turn', async () => {
    const queue = gathering();
    const asked: number[] = [];
    const due: DueKey = { due: 'record', programme, id: subjectId(partnership, 'A-1') };
    const store = {
      ...emptyStore(),
      due: async (now: string, shard: number) => {
        asked.push(shard);
        return now === at && shard === 3 ? [due] : [];
      },
    };
    await tick({ store, now: () => at, queue })();
    expect(asked.sort((a, b) => a - b)).toEqual(
      Array.from({ length: shards }, (_, shard) => shard),
    );
    expect(queue.sent.map(({ body }) => JSON.parse(body))).toEqual([due]);
    expect(queue.sent[0]?.group).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('wake', () => {
  const portsWith = (found: Effect | undefined) =>
    ({ store: { ...emptyStore(), effect: async () => found }, now: () => at }) as unknown as Ports;

  it('hands a due effect to deliver, told apart from an earlier try', async () => {
    const queue = gathering();
    const ports = { ...portsWith({ ...effect, attempt: 4 }), queue };
    expect(await wake(ports)(batch({ due: 'effect', ...key }))).toEqual({ batchItemFailures: [] });
    expect(queue.sent.map(({ once }) => once)).toEqual(['e1-due-4']);
    expect(queue.sent.map(({ body }) => JSON.parse(body))).toEqual([{ ...key, due: at }]);
  });

  it('leaves an effect that is finished, or was put off since it was found due', async () => {
    const queue = gathering();
    const later = '2099-01-01T00:00:00.000Z';
    const gone: Effect['state'] = { is: 'dropped', why: 'let-go', at };
    for (const found of [
      { ...effect, due: later },
      { ...effect, state: gone },
    ])
      await wake({ ...portsWith(found), queue })(batch({ due: 'effect', ...key }));
    expect(queue.sent).toEqual([]);
  });

  it('fails only for the key that failed', async () => {
    const queue: Queue = { send: async () => Promise.reject(new Error('the queue is away')) };
    const ports = { ...portsWith(effect), queue };
    const answer = await wake(ports)(
      batch({ due: 'record', programme, id: 'pt-none/A-1' }, { due: 'effect', ...key }),
    );
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });

  describe('and a record at which it always fails', () => {
    const poisoned: DueKey = { due: 'record', programme, id: subjectId(partnership, 'A-1') };
    const stage = () => {
      const put: DueKey[] = [];
      let tried = 0;
      const store = {
        ...emptyStore(),
        load: async () => {
          tried += 1;
          throw inOwnWords(new Error('no such shape'));
        },
        backOff: async (key: DueKey) => put.push(key),
      };
      const run = wake({ store, now: () => at, queue: gathering() } as never);
      return { run, put, tried: () => tried };
    };
    it('puts it off and is done with the message, so that nothing piles up', async () => {
      const lines = logged();
      const { run, put } = stage();
      expect(await run(batch(poisoned))).toEqual({ batchItemFailures: [] });
      expect(put).toEqual([poisoned]);
      expect(lines).toEqual([{ again: { ...poisoned, faults: 1, why: 'Error: no such shape' } }]);
    });
    it('calls a person at the fifth time', async () => {
      const lines = logged();
      const { run } = stage();
      for (let time = 1; time <= 5; time += 1) await run(batch(poisoned));
      expect(lines.map((line) => Object.keys(line as object)[0])).toEqual([
        ...Array.from({ length: 4 }, () => 'again'),
        'stuck',
      ]);
    });
    it('puts it off before it tries where the last try did not come to its end', async () => {
      logged();
      const { run, put, tried } = stage();
      await run(received(2, poisoned));
      expect([put.length, tried()]).toEqual([1, 1]);
    });
    it('has the message come again where it cannot even be put off', async () => {
      const store = { load: async () => Promise.reject(), backOff: async () => Promise.reject() };
      const ports = { store, now: () => at, queue: gathering() } as never;
      const answer = await wake(ports)(batch(poisoned));
      expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm0' }] });
    });
  });
});

describe('deliver', () => {
  const deliverWith = (store: Partial<Ports['store']>) =>
    deliver({
      store: { ...emptyStore(), ...store },
      now: () => at,
      messengers: {},
      queue: gathering(),
    } as unknown as Parameters<typeof deliver>[0]);
  const found = async (_: unknown, __: unknown, id: string) => (id === 'e1' ? effect : undefined);

  it('puts off what it cannot do and is done with the message, so that nothing waits behind it', async () => {
    const lines = logged();
    const put: Effect[] = [];
    const settle = async (one: Effect) => put.push(one) > 0;
    const answer = await deliverWith({ effect: found, settle })(batch(key));
    expect(answer).toEqual({ batchItemFailures: [] });
    const due = '2027-01-04T09:01:00.000Z';
    expect(put).toEqual([{ ...effect, attempt: 1, faults: 1, since: effect.due, due }]);
    expect(lines).toMatchObject([{ again: { ...key, faults: 1 } }]);
  });

  it('says so, so that what was set up since is used, and says nothing where all went well', async () => {
    logged();
    const heard: string[] = [];
    const store = { ...emptyStore(), effect: found, settle: async () => true };
    const ports = { store, now: () => at, messengers: {}, queue: gathering() };
    const run = deliver(
      ports as unknown as Parameters<typeof deliver>[0],
      also(() => heard.push('refused')),
    );
    await run(batch({ ...key, id: 'gone' }));
    expect(heard).toEqual([]);
    await run(batch(key));
    expect(heard).toEqual(['refused']);
  });

  it('does not try again at once what stopped it the last time', async () => {
    const lines = logged();
    const put: Effect[] = [];
    const settle = async (one: Effect) => put.push(one) > 0;
    const often = async () => ({ ...effect, faults: 4 });
    await deliverWith({ effect: often, settle })(received(2, key));
    expect(put).toMatchObject([{ faults: 5, due: '2027-01-04T09:16:00.000Z' }]);
    expect(lines).toMatchObject([{ stuck: { ...key, faults: 5 } }]);
  });

  it('has a message come again where the table is away, and no other', async () => {
    logged();
    const away = async () => Promise.reject(new Error('the table is away'));
    const run = deliverWith({ effect: found, settle: away });
    expect(await run(batch({ ...key, id: 'gone' }, key))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    });
    const half = async (_: unknown, __: unknown, id: string) => (id === 'e1' ? away() : undefined);
    const blind = deliverWith({ effect: half });
    expect(await blind(batch({ ...key, id: 'gone' }, key))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm1' }],
    });
  });
});
