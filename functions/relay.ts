import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Queue } from '../adapters/aws/queue.ts';
import { streamKey } from '../adapters/dynamodb/stream.ts';
import { partnershipOf } from '../core/ids.ts';
import type { Ports } from '../core/ports.ts';
import { carriedEffect } from './carried.ts';
import { entry, relayPorts } from './wiring.ts';

/** What was written goes on its way: new effects to the queue, changed partnerships to be looked after. */
export const relay =
  ({ store, now, queue }: Pick<Ports, 'store' | 'now'> & { readonly queue: Queue }) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
    const keys = Records.flatMap((record) => streamKey(record) ?? []);
    await queue.send(keys.flatMap((key) => (key.is === 'effect' ? carriedEffect(key, '0') : [])));
    const changed = new Map(
      keys.flatMap((key) => {
        const partnership = key.is === 'record' ? partnershipOf(key.id) : undefined;
        return partnership ? [[partnership, key.programme]] : [];
      }),
    );
    await Promise.all([...changed].map(([id, programme]) => store.changed(programme, id, now())));
  };

export const handler = entry(() => relay(relayPorts()));
