import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Queue } from '../adapters/aws/queue.ts';
import type { DueKey, Ports } from '../core/ports.ts';
import { wake as wakeOne } from '../core/wake.ts';
import { carriedEffect } from './carried.ts';
import { entry, wakePorts } from './wiring.ts';

/** Looks after what is due; effects go on to deliver, told apart from an earlier try by their attempt. */
export const wake =
  (ports: Ports & { readonly queue: Queue }) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const one = async (body: string): Promise<void> => {
      for (const effect of await wakeOne(JSON.parse(body) as DueKey, ports))
        await ports.queue.send([carriedEffect(effect, `due-${effect.attempt}`)]);
    };
    const results = await Promise.allSettled(Records.map(({ body }) => one(body)));
    const again = Records.filter((_, index) => results[index]?.status === 'rejected');
    return { batchItemFailures: again.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };

export const handler = entry(() => wake(wakePorts()));
