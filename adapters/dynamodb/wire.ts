import { setTimeout as sleep } from 'node:timers/promises';
import {
  type CancellationReason,
  DeleteItemCommand,
  type DynamoDBClient,
  type TransactWriteItem,
  TransactWriteItemsCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Hash } from '../../core/model/hash.ts';
import { conditionFailed, faultOf, isBusy, troubleOf } from './faults.ts';
import { type Condition, type Item, onCondition } from './item.ts';
import type { Key } from './keys.ts';

/** The part of the SDK's client that is used: tests stand between it and the table. */
export type Dynamo = Pick<DynamoDBClient, 'send'>;

/** A table to speak with. */
export interface Line {
  readonly client: Dynamo;
  readonly table: string;
  /** Waits so many milliseconds between two tries. */
  readonly pause: (milliseconds: number) => Promise<void>;
}
/** What every part of the store works with. */
export interface Wire extends Line {
  readonly ballots: string;
  readonly hash: Hash;
  /** Fresh lower-case base32 of so many characters. */
  readonly fresh: (characters: number) => string;
}
export const realPause = (milliseconds: number): Promise<void> => sleep(milliseconds);

/** The client retries nothing: this is the one place that does, so that a write knows it may have been done before. */
export const tries = 4;
const firstPause = 20;
export const rest = (wire: Line, round: number): Promise<void> =>
  wire.pause(firstPause * 2 ** round * (0.5 + Math.random()));

/** Asks again while the table is busy or silent; throws what may be logged. Conditions and cancelled transactions go to `otherwise`. */
const patiently = async <T>(
  wire: Line,
  call: string,
  ask: () => Promise<T>,
  otherwise: (trouble: ReturnType<typeof troubleOf>) => T | undefined = () => undefined,
): Promise<T> => {
  for (let round = 0; ; round += 1) {
    try {
      return await ask();
    } catch (error) {
      const trouble = troubleOf(error);
      const answer = otherwise(trouble);
      if (answer !== undefined) return answer;
      const again = trouble.is === 'busy' || trouble.is === 'unanswered';
      if (!again || round === tries - 1) throw faultOf(error, call);
      await rest(wire, round);
    }
  }
};

/** Any call that has no condition. */
export const asked = <T>(
  wire: Line,
  call: string,
  ask: (client: Dynamo) => Promise<T>,
): Promise<T> => patiently(wire, call, () => ask(wire.client));

export type Written =
  | { readonly done: true; readonly now: Item }
  | { readonly done: false; readonly old: Item | undefined };

/** One conditional write. A try before this one may have been done unanswered: `old` then is what it wrote. */
export const write = (
  wire: Line,
  input: Omit<UpdateItemCommandInput, 'TableName'>,
): Promise<Written> =>
  patiently<Written>(
    wire,
    'UpdateItem',
    async () => {
      const { Attributes = {} } = await wire.client.send(
        new UpdateItemCommand({
          TableName: wire.table,
          ...(input.ConditionExpression === undefined
            ? {}
            : { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }),
          ...input,
        }),
      );
      return { done: true, now: Attributes };
    },
    (trouble) => (trouble.is === 'condition' ? { done: false, old: trouble.old } : undefined),
  );

/** Takes one item away if `condition` holds; false where it stays. One that is gone already counts as taken. */
export const remove = (wire: Line, key: Key, condition: Condition): Promise<boolean> => {
  const input = {
    TableName: wire.table,
    Key: key,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    ...onCondition(condition),
  };
  return patiently(
    wire,
    'DeleteItem',
    async () => {
      await wire.client.send(new DeleteItemCommand(input));
      return true;
    },
    (trouble) => (trouble.is === 'condition' ? trouble.old === undefined : undefined),
  );
};

/**
 * One transaction: done, or why each part was not, or 'busy' when it stayed busy or silent.
 * The first `leading` parts decide before the others: while one of them is busy, it is asked again.
 */
export const transact = async (
  wire: Wire,
  parts: readonly TransactWriteItem[],
  leading = 0,
): Promise<'done' | 'busy' | readonly CancellationReason[]> => {
  const command = {
    TransactItems: [...parts],
    // The same token in every try makes a try that was done unanswered answer as done.
    ClientRequestToken: wire.fresh(32),
  };
  for (let round = 0; round < tries; round += 1) {
    if (round > 0) await rest(wire, round - 1);
    try {
      await wire.client.send(new TransactWriteItemsCommand(command));
      return 'done';
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble.is === 'cancelled') {
        const { reasons } = trouble;
        const first = reasons.slice(0, leading);
        const undecided = !first.some(conditionFailed) && first.some(isBusy);
        if (!undecided && reasons.some(conditionFailed)) return reasons;
        if (reasons.some(isBusy)) continue;
      }
      if (trouble.is !== 'busy' && trouble.is !== 'unanswered')
        throw faultOf(error, 'TransactWriteItems');
    }
  }
  return 'busy';
};
