import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { deliver as deliverAll, type EffectKey } from '../core/deliver.ts';
import type { DeliverPorts } from '../core/ports.ts';
import { withHealth } from './health.ts';
import { deliverPorts, entry } from './wiring.ts';

/** Delivers a batch; only what failed comes again. */
export const deliver =
  (ports: DeliverPorts) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const keys = Records.map(({ body }) => JSON.parse(body) as EffectKey);
    const failed = new Set((await deliverAll(keys, ports)).map(({ id }) => id));
    const again = Records.filter((_, index) => failed.has(keys[index]?.id as EffectKey['id']));
    return { batchItemFailures: again.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };

/** It knows every chat that is set up, so it can say whether all is well. */
export const handler = entry((parts) => withHealth(deliver(deliverPorts(parts))));
