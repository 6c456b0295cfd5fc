import type { CancellationReason } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { faultOf, troubleOf } from '../../../adapters/dynamodb/faults.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import type { Dynamo } from '../../../adapters/dynamodb/wire.ts';
import * as made from '../../contract/made.ts';

const { action, seat, sefton } = made;
const named = (name: string, more: object = {}) =>
  Object.assign(new Error(name), { name, ...more });
const none: CancellationReason = { Code: 'None' };
const busy: CancellationReason = { Code: 'TransactionConflict' };
const failed: CancellationReason = { Code: 'ConditionalCheckFailed' };
const stored: CancellationReason = {
  ...failed,
  Item: { reply: { S: JSON.stringify(made.reply('first')) } },
};
const cancelled = (...CancellationReasons: CancellationReason[]) =>
  named('TransactionCanceledException', { CancellationReasons });

/** A table that answers as told, one answer after the other, and remembers what it was asked. */
const scripted = (...answers: readonly unknown[]) => {
  const asked: { input: { ClientRequestToken?: string; TransactItems?: readonly unknown[] } }[] =
    [];
  const send = async (command: (typeof asked)[number]) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(command);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  let count = 0;
  const store = dynamoStore({
    client: { send: send as unknown as Dynamo['send'] },
    table: 'folkmoot',
    hash: sha256,
    fresh: (characters) => `${count++}`.padStart(characters, 'f'),
    pause: async () => {},
  });
  const tokens = () => new Set(asked.map(({ input }) => input.ClientRequestToken)).size;
  return { store, asked, tokens };
};

/** Parts: the request, the record, its entry, a named effect. */
const commit = made.only({
  request: { key: 'key', reply: made.reply('now') },
  records: [made.next(action(1), 'one')],
  effects: [{ effect: made.effect('digest'), ifNew: true }],
});
const repeat = { kind: 'repeat', reply: made.reply('first') };

describe('a commit', () => {
  it('is a repeat whatever else failed', async () => {
    for (const answer of [
      cancelled(stored, none, none, none),
      cancelled(stored, failed, failed, failed),
      cancelled(stored, busy, none, none),
    ])
      expect(await scripted(answer).store.commit(commit)).toEqual(repeat);
  });

  it('asks again while another delivery of its request is under way, even where its record has moved', async () => {
    const { store, asked } = scripted(
      cancelled(busy, failed, none, none),
      cancelled(stored, failed, none, none),
    );
    expect(await store.commit(commit)).toEqual(repeat);
    expect(asked.length).toBe(2);
  });

  it('is a conflict at once where a record has moved and the request is new', async () => {
    const { store, asked } = scripted(cancelled(none, failed, none, busy));
    expect(await store.commit(commit)).toEqual({ kind: 'conflict' });
    expect(asked.length).toBe(1);
  });

  it('leaves out a named effect that stands, under a new token', async () => {
    const { store, asked, tokens } = scripted(cancelled(none, none, none, failed), {});
    expect(await store.commit(commit)).toEqual({ kind: 'committed' });
    expect(asked.map(({ input }) => input.TransactItems?.length)).toEqual([4, 3]);
    expect(tokens()).toBe(2);
  });

  it('asks again under one token until it is answered, and ends as a conflict where it never is', async () => {
    for (const trouble of [
      named('TimeoutError'),
      named('ThrottlingException'),
      named('TransactionInProgressException'),
      named('Error', { code: 'ECONNRESET' }),
      named('InternalServerError', { $metadata: { httpStatusCode: 500 } }),
      cancelled(none, busy, none, none),
      cancelled(none, { Code: 'ThrottlingError' }, none, none),
    ]) {
      const answered = scripted(trouble, {});
      expect(await answered.store.commit(commit)).toEqual({ kind: 'committed' });
      expect(answered.tokens()).toBe(1);
      const silent = scripted(trouble);
      expect(await silent.store.commit(commit)).toEqual({ kind: 'conflict' });
      expect(silent.asked.length).toBe(4);
    }
  });

  it('throws what is wrong with it, and asks no more', async () => {
    for (const wrong of [
      named('ValidationException'),
      named('AccessDeniedException'),
      cancelled({ Code: 'ValidationError', Message: 'too large' }, none, none, none),
    ]) {
      const { store, asked } = scripted(wrong);
      await expect(store.commit(commit)).rejects.toThrow('TransactWriteItems');
      expect(asked.length).toBe(1);
    }
  });

  it('of more parts than a transaction holds, or of a journal that does not follow, is never sent', async () => {
    const { store, asked } = scripted({});
    const many = Array.from({ length: 51 }, (_, index) => made.next(seat(index + 1), index));
    await expect(store.commit(made.only({ records: many }))).rejects.toThrow('102 parts');
    const skipped = { ...made.next(action(1), 'one'), was: 4 };
    await expect(store.commit(made.only({ records: [skipped] }))).rejects.toThrow('journal');
    expect(await store.commit(made.only({}))).toEqual({ kind: 'committed' });
    expect(asked).toEqual([]);
  });
});

describe('a read', () => {
  it('asks again for what was left out, and gives up in the end', async () => {
    const Keys = [{ pk: { S: 'x' }, sk: { S: 'y' } }];
    const half = { Responses: {}, UnprocessedKeys: { folkmoot: { Keys } } };
    const patient = scripted(half, { Responses: {} });
    expect((await patient.store.load(sefton, [action(1)])).size).toBe(0);
    expect(patient.asked.length).toBe(2);
    await expect(scripted(half).store.load(sefton, [action(1)])).rejects.toThrow('UnprocessedKeys');
  });

  it('is asked four times of a busy table, once of one that refuses', async () => {
    const throttled = scripted(named('ProvisionedThroughputExceededException'));
    await expect(throttled.store.install(made.install)).rejects.toThrow('GetItem');
    expect(throttled.asked.length).toBe(4);
    const refusing = scripted(named('ResourceNotFoundException'));
    await expect(refusing.store.install(made.install)).rejects.toThrow('ResourceNotFound');
    expect(refusing.asked.length).toBe(1);
  });
});

describe('what may be logged of an error', () => {
  const secret = { S: 'Asha voted yes' };
  it('holds nothing of what is stored', () => {
    for (const error of [
      named('ConditionalCheckFailedException', { Item: { state: secret } }),
      cancelled({ ...failed, Message: secret.S, Item: { state: secret } }),
      Object.assign(named('ValidationException'), { message: secret.S }),
    ]) {
      const fault = faultOf(error, 'UpdateItem');
      expect(fault.cause).toBeUndefined();
      expect(JSON.stringify({ ...fault, text: String(fault), stack: fault.stack })).not.toContain(
        'Asha',
      );
      expect(String(fault)).toContain(error.name);
    }
  });

  it('is asked of anything that can be thrown', () => {
    for (const thrown of [undefined, null, 'text', 7, {}])
      expect(troubleOf(thrown)).toEqual({ is: 'fault' });
  });
});
