import { shards } from '../../core/engine/due-shards.ts';
import type { DueKey } from '../../core/model/due-key.ts';
import type { DueIndex } from '../../core/ports/due.ts';

/** Everything due at an instant, out of every shard; so many of each shard at the most. */
export const dueNow = async (store: DueIndex, now: string, limit = 100): Promise<DueKey[]> => {
  const found = [];
  for (let shard = 0; shard < shards; shard += 1)
    found.push(...(await store.due(now, shard, limit)));
  return found;
};
