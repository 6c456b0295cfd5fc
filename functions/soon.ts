import type { Context } from 'aws-lambda';
import type { Queue } from '../adapters/aws/queue.ts';
import { notingSoon } from '../core/engine/soon.ts';
import type { DeliverPorts } from '../core/ports/ports.ts';
import { carriedSoon } from './carried.ts';

export type Carrying = DeliverPorts & { readonly queue: Queue };

/** Works within the time that is left, and carries on what was put off by some seconds (docs/decisions/043). */
export const carryingSoon = async <Result>(
  { queue, ...ports }: Carrying,
  lambda: Pick<Context, 'getRemainingTimeInMillis'> | undefined,
  work: (ports: DeliverPorts) => Promise<Result>,
): Promise<Result> => {
  const { store, soonDue } = notingSoon(ports.store);
  const left = lambda ? { left: () => lambda.getRemainingTimeInMillis() } : {};
  const result = await work({ ...ports, ...left, store });
  const now = ports.now();
  const carried = queue.send(soonDue(now).map((one) => carriedSoon(one, now)));
  // Where the queue does not take it the clock brings it.
  await carried.catch(() => console.warn({ count: 'deliver.soon.lost' }));
  return result;
};
