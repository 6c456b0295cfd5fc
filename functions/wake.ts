import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Queue } from '../adapters/aws/queue.ts';
import type { Ports } from '../core/ports/ports.ts';
import { wakePatiently } from '../core/wake.ts';
import { accounted } from './accounted.ts';
import { carriedEffect } from './carried.ts';
import { comeAgain, isAgain } from './received.ts';
import { tell } from './trouble.ts';
import { entry, wakePorts } from './wiring.ts';

/** Looks after what is due; effects go on to deliver, told apart from an earlier try by their attempt. */
export const wake =
  (ports: Ports & { readonly queue: Queue }) =>
  async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
    const one = async (came: SQSRecord): Promise<void> => {
      const { effects, trouble } = await wakePatiently(JSON.parse(came.body), isAgain(came), ports);
      if (trouble) tell(trouble);
      for (const effect of effects)
        await ports.queue.send([carriedEffect(effect, `due-${effect.attempt}`)]);
    };
    const results = await Promise.allSettled(Records.map(one));
    return comeAgain(Records.filter((_, index) => results[index]?.status === 'rejected'));
  };

export const handler = entry(() => accounted('wake', wake(wakePorts())));
