import { ScanCommand } from '@aws-sdk/client-dynamodb';
import { declared, type Item, text } from '../../adapters/dynamodb/item.ts';
import { named } from '../../adapters/dynamodb/keys.ts';
import type { Dynamo } from '../../adapters/dynamodb/wire.ts';
import type { At } from '../../core/model/ids.ts';

/** The table as the laptop reads it beside the store. */
export interface Table {
  readonly client: Dynamo;
  readonly table: string;
}

/** All that is marked for an instant up to this one: asked whole, where the cloud's tick asks each shard. */
const markedUntil = async ({ client, table }: Table, until: At): Promise<readonly Item[]> => {
  const condition = '#dueAt <= :until';
  const found: Item[] = [];
  let start: Item | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        IndexName: 'due',
        FilterExpression: condition,
        // Any sign more sorts behind the instant itself.
        ...declared([condition], { until: `${until}~` }),
        ...(start ? { ExclusiveStartKey: start } : {}),
      }),
    );
    found.push(...(page.Items ?? []));
    start = page.LastEvaluatedKey;
  } while (start);
  return found;
};

/** The first instant after `after`, up to `until`, at which something is due. */
export const nextDue = async (table: Table, after: At, until: At): Promise<At | undefined> => {
  // The clock runs on while things are looked after, and may have passed the end.
  if (after >= until) return undefined;
  const marked = await markedUntil(table, until);
  return marked
    .map((item) => text(item, 'dueAt').slice(0, after.length))
    .filter((at) => at > after)
    .sort()[0];
};

/** How many things are due at an instant, by what they are. */
export const countDue = async (
  table: Table,
  now: At,
): Promise<{ readonly all: number; readonly effects: number }> => {
  const due = (await markedUntil(table, now)).filter((item) => text(item, 'dueAt') <= now);
  return { all: due.length, effects: due.filter((item) => named(item)?.is === 'effect').length };
};
