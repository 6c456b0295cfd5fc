import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Queue } from '../adapters/aws/queue.ts';
import { finished } from '../core/effect.ts';
import type { DueKey, Ports } from '../core/ports.ts';
import { wake as wakeOne } from '../core/wake.ts';
import { carriedEffect } from './carried.ts';
import { entry, wakePorts } from './wiring.ts';

/**
 * Looks after what is due; effects go on to deliver, told apart from an earlier try by their attempt. One that was put
 * off since is left for its time: carried too early it would be dropped, and the queue would take the right one for its repeat.
 */
export const wake =
  (ports: Ports & { readonly queue: Queue }) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const one = async (body: string): Promise<void> => {
      for (const key of await wakeOne(JSON.parse(body) as DueKey, ports)) {
        const effect = await ports.store.effect(key.programme, key.to, key.id);
        if (effect && !finished(effect) && effect.due <= ports.now())
          await ports.queue.send([carriedEffect(key, `due-${effect.attempt}`)]);
      }
    };
    const results = await Promise.allSettled(Records.map(({ body }) => one(body)));
    const again = Records.filter((_, index) => results[index]?.status === 'rejected');
    return { batchItemFailures: again.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };

export const handler = entry(() => wake(wakePorts()));
