import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { text } from '../../adapters/dynamodb/item.ts';
import { ofIndex } from '../../adapters/dynamodb/lists.ts';
import type { Dynamo } from '../../adapters/dynamodb/wire.ts';
import { shards } from '../../core/engine/due-shards.ts';
import type { At } from '../../core/model/ids.ts';
import type { Store } from '../../core/ports/store.ts';

const allShards = Array.from({ length: shards }, (_, shard) => shard);

/** The table as the laptop reads it beside the store. */
export interface Table {
  readonly client: Dynamo;
  readonly table: string;
}

/** The first instant after `after`, up to `until`, at which something is due. */
export const nextDue = async (
  { client, table }: Table,
  after: At,
  until: At,
): Promise<At | undefined> => {
  // The clock runs on while things are looked after, and may have passed the end.
  if (after >= until) return undefined;
  const first = async (shard: number) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        Limit: 1,
        ...ofIndex('due', '#dueShard = :dueShard AND #dueAt BETWEEN :after AND :until', {
          dueShard: `${shard}`,
          // Any sign more sorts behind the instant itself.
          after: `${after}~`,
          until: `${until}~`,
        }),
      }),
    );
    return Items.map((item) => text(item, 'dueAt').slice(0, after.length));
  };
  return (await Promise.all(allShards.map(first))).flat().sort()[0];
};

/** How many things are due at an instant, by what they are. */
export const countDue = async (
  store: Store,
  now: At,
): Promise<{ readonly all: number; readonly effects: number }> => {
  const most = 1000;
  const found = await Promise.all(allShards.map((shard) => store.due(now, shard, most)));
  const keys = found.flat();
  return { all: keys.length, effects: keys.filter(({ due }) => due === 'effect').length };
};
