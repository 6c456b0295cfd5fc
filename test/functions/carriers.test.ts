import type { DynamoDBStreamEvent, SQSEvent, SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import type { Carried, Queue } from '../../adapters/aws/queue.ts';
import { effectKey, journalKey, recordKey } from '../../adapters/dynamodb/keys.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import type { EffectKey } from '../../core/deliver.ts';
import type { Effect } from '../../core/effect.ts';
import { effectId, partnershipId, placeId, programmeId, subjectId } from '../../core/ids.ts';
import type { DueKey, Ports } from '../../core/ports.ts';
import { shards } from '../../core/shards.ts';
import { deliver } from '../../functions/deliver.ts';
import { relay } from '../../functions/relay.ts';
import { tick } from '../../functions/tick.ts';
import { wake } from '../../functions/wake.ts';

const at = '2027-01-04T09:00:00.000Z';
const programme = programmeId('p1');
const partnership = partnershipId('southport');
const place = placeId('slack', 'T1', 'C1');
const key: EffectKey = { programme, to: place, id: effectId('e1') };
const effect: Effect = {
  ...key,
  partnership,
  body: { kind: 'notice', notice: { notice: 'welcome' } },
  made: at,
  due: at,
  attempt: 0,
  state: { is: 'waiting' },
};

const emptyStore = () => memoryStore({ hash: sha256 });
const gathering = (): Queue & { readonly sent: Carried[] } => {
  const sent: Carried[] = [];
  return { sent, send: async (messages) => void sent.push(...messages) };
};
const written = (eventName: 'INSERT' | 'MODIFY' | 'REMOVE', Keys: unknown) =>
  ({ eventName, dynamodb: { Keys } }) as DynamoDBStreamEvent['Records'][number];
const batch = (...bodies: unknown[]): SQSEvent => ({
  Records: bodies.map(
    (body, index) => ({ messageId: `m${index}`, body: JSON.stringify(body) }) as SQSRecord,
  ),
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
    expect(queue.sent.map(({ body }) => JSON.parse(body))).toEqual([key]);
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
});

describe('deliver', () => {
  it('answers the message of what failed, and of nothing else', async () => {
    const store = {
      ...emptyStore(),
      effect: async (_: unknown, __: unknown, id: string) => (id === 'e1' ? effect : undefined),
      card: async () => Promise.reject(new Error('the table is away')),
      settle: async () => Promise.reject(new Error('the table is away')),
    };
    const ports = { store, now: () => at, messengers: {} } as unknown as Parameters<
      typeof deliver
    >[0];
    const answer = await deliver(ports)(batch({ ...key, id: 'gone' }, key));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] });
  });
});
