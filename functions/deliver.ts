import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { deliver as deliverAll, type EffectKey } from '../core/deliver.ts';
import { withHealth } from './health.ts';
import { type Carrying, carryingSoon } from './soon.ts';
import { tell } from './trouble.ts';
import { deliverPorts, entry } from './wiring.ts';

/** Delivers a batch; only what could not even be put off comes again by itself. */
export const deliver =
  (given: Carrying) =>
  async ({ Records }: SQSEvent, lambda?: Context): Promise<SQSBatchResponse> => {
    const keys = Records.map(({ body, attributes }): EffectKey => {
      const key = JSON.parse(body);
      return attributes.ApproximateReceiveCount === '1' ? key : { ...key, again: true };
    });
    const troubles = await carryingSoon(given, lambda, (ports) => deliverAll(keys, ports));
    troubles.forEach(tell);
    const failed = new Set(troubles.flatMap(({ key, faults }) => (faults === 0 ? [key] : [])));
    const again = Records.filter((_, index) => failed.has(keys[index] as EffectKey));
    return { batchItemFailures: again.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };

/** It knows every chat that is set up, so it can say whether all is well. */
export const handler = entry((parts) => withHealth(deliver(deliverPorts(parts))));
