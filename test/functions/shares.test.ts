import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Carried, Queue } from '../../adapters/aws/queue.ts';
import { effectKey, recordKey } from '../../adapters/dynamodb/keys.ts';
import { effectId, subjectId } from '../../core/model/ids.ts';
import type { Ports } from '../../core/ports/ports.ts';
import { deliver } from '../../functions/deliver.ts';
import { relay } from '../../functions/relay.ts';
import { tick } from '../../functions/tick.ts';
import { wake } from '../../functions/wake.ts';
import fc from '../support/fast-check.ts';
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
  written,
} from './batch.ts';

afterEach(() => void vi.restoreAllMocks());

/** Every share of a batch may fail: exactly that comes again. */
const anyShare = fc.uniqueArray(fc.nat(9), { maxLength: 10 });
const named = (failed: readonly number[]) =>
  failed.map((index) => ({ itemIdentifier: `m${index}` })).sort(byName);
const byName = (one: { itemIdentifier: string }, other: { itemIdentifier: string }) =>
  one.itemIdentifier < other.itemIdentifier ? -1 : 1;

describe('of a batch of which any share fails', () => {
  const ids = Array.from({ length: 10 }, (_, index) => `e${index}`);
  const keys = ids.map((id) => ({ ...key, id: effectId(id) }));
  const found =
    (failed: readonly number[]): Ports['store']['effect'] =>
    async (_, __, id) => {
      if (failed.includes(ids.indexOf(id))) throw new Error('the table is away');
      return undefined;
    };

  it('wake and deliver have exactly that come again', async () => {
    logged();
    await fc.assert(
      fc.asyncProperty(anyShare, async (failed) => {
        const store = { ...emptyStore(), effect: found(failed) };
        const ports = { store, now: () => at, queue: gathering(), messengers: {} } as never;
        const due = keys.map((one) => ({ due: 'effect', ...one }));
        const answers = [await wake(ports)(batch(...due)), await deliver(ports)(batch(...keys))];
        for (const { batchItemFailures } of answers)
          expect([...batchItemFailures].sort(byName)).toEqual(named(failed));
      }),
    );
  });

  it('wake has come again what the queue behind it does not take', async () => {
    await fc.assert(
      fc.asyncProperty(anyShare, async (failed) => {
        const store = {
          ...emptyStore(),
          effect: async (_: unknown, __: unknown, id: string) => ({ ...effect, id }),
        };
        const send = async ([one]: readonly Carried[]) => {
          if (failed.some((index) => one?.once === `e${index}-due-0`)) throw new Error('refused');
        };
        const ports = { store, now: () => at, queue: { send } } as never;
        const answer = await wake(ports)(batch(...keys.map((one) => ({ due: 'effect', ...one }))));
        expect([...answer.batchItemFailures].sort(byName)).toEqual(named(failed));
      }),
    );
  });

  it('relay and tick throw where the queue does not take all', async () => {
    const queue: Queue = { send: async () => Promise.reject(new Error('refused')) };
    const store = { ...emptyStore(), due: async () => [{ due: 'effect', ...key }] } as never;
    const Records = [written('INSERT', effectKey(programme, key.to, key.id))];
    await expect(relay({ store, now: () => at, queue })({ Records })).rejects.toThrow('refused');
    await expect(tick({ store, now: () => at, queue })()).rejects.toThrow('refused');
    const away = { ...emptyStore(), changed: async () => Promise.reject(new Error('away')) };
    const changed = [written('MODIFY', recordKey(programme, subjectId(partnership, 'A-1')))];
    const told = relay({ store: away, now: () => at, queue: gathering() })({ Records: changed });
    await expect(told).rejects.toThrow('away');
  });
});
