import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Queue } from '../adapters/aws/queue.ts';
import { changedIn, type StreamRecord, streamKey } from '../adapters/dynamodb/stream-key.ts';
import type { Ports } from '../core/ports/ports.ts';
import { accounted } from './accounted.ts';
import { carriedEffect } from './carried.ts';
import { entry, relayPorts } from './wiring.ts';

/** What was written goes on its way: new effects to the queue, changed partnerships to be looked after. */
export const relay =
  ({ store, now, queue }: Pick<Ports, 'store' | 'now'> & { readonly queue: Queue }) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
    const news = Records.flatMap((record) => streamKey(record as StreamRecord) ?? []);
    await queue.send(news.flatMap((one) => (one.news === 'effect' ? carriedEffect(one, '0') : [])));
    await Promise.all(
      changedIn(news).map((one) =>
        store.changed(one.programme, one.partnership, one.records, now()),
      ),
    );
  };

export const handler = entry(() => accounted('relay', relay(relayPorts())));
