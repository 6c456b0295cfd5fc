import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { deliver as deliverAll, type EffectKey } from '../core/deliver.ts';
import type { DeliverPorts } from '../core/ports.ts';
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

export const handler = entry((parts) => deliver(deliverPorts(parts)));
