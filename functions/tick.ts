import type { Queue } from '../adapters/aws/queue.ts';
import { shards } from '../core/engine/due-shards.ts';
import { inTurns } from '../core/engine/fair-turns.ts';
import type { Ports } from '../core/ports/ports.ts';
import { carriedDue } from './carried.ts';
import { entry, tickPorts } from './wiring.ts';

/** A minute takes so many things from each shard; the rest is due in the next. */
const most = 500;

/** Asks what is due now, once a minute, and queues it for wake. */
export const tick =
  ({ store, now, queue }: Pick<Ports, 'store' | 'now'> & { readonly queue: Queue }) =>
  async (): Promise<void> => {
    const asked = Array.from({ length: shards }, (_, shard) => store.due(now(), shard, most));
    await queue.send(inTurns((await Promise.all(asked)).flat()).map(carriedDue));
  };

export const handler = entry(() => tick(tickPorts()));
