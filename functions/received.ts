import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import type { EffectKey } from '../core/deliver.ts';

/** Whether a message was handed out before, to somebody who did not come to an end with it. */
export const isAgain = ({ attributes }: SQSRecord): boolean =>
  attributes.ApproximateReceiveCount !== '1';

/** The effects that came with a batch, each said to have been tried before where its message was. */
export const effectsIn = (records: readonly SQSRecord[]): readonly EffectKey[] =>
  records.map((record): EffectKey => {
    const key = JSON.parse(record.body);
    return isAgain(record) ? { ...key, again: true } : key;
  });

/** These are to come again, and no other of their batch. */
export const comeAgain = (records: readonly SQSRecord[]): SQSBatchResponse => ({
  batchItemFailures: records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});
