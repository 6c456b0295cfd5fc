import {
  BatchGetItemCommand,
  type BatchGetItemCommandInput,
  type BatchGetItemCommandOutput,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { StaleReads } from '../../core/model/stale-reads.ts';
import { faultOf } from './faults.ts';
import { type Item, known } from './item.ts';
import type { Key } from './keys.ts';
import { asked, type Line, rest, tries } from './wire.ts';

/** Items by key, consistent unless `stale`, in no order; absent ones are absent. Asks again for what the table left out. */
export const batchGet = async (
  wire: Line,
  keys: readonly Key[],
  { stale }: StaleReads = {},
): Promise<Item[]> => {
  const found: Item[] = [];
  const wanted = [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
  for (let from = 0; from < wanted.length; from += 100) {
    let left: BatchGetItemCommandOutput['UnprocessedKeys'] = {
      [wire.table]: { Keys: wanted.slice(from, from + 100), ConsistentRead: !stale },
    };
    for (let round = 0; left && Object.keys(left).length > 0; round += 1) {
      if (round >= tries) throw faultOf({ name: 'UnprocessedKeys' }, 'BatchGetItem');
      if (round > 0) await rest(wire, round - 1);
      const RequestItems: BatchGetItemCommandInput['RequestItems'] = left;
      const answer: BatchGetItemCommandOutput = await asked(wire, 'BatchGetItem', (client) =>
        client.send(new BatchGetItemCommand({ RequestItems })),
      );
      found.push(...(answer.Responses?.[wire.table] ?? []).map(known));
      left = answer.UnprocessedKeys;
    }
  }
  return found;
};

/** Items of a Query in its order, page after page until there are `limit` or no more. */
export const query = async (
  wire: Line,
  input: Omit<QueryCommandInput, 'TableName' | 'Limit'> & { TableName?: string },
  limit = Number.POSITIVE_INFINITY,
): Promise<Item[]> => {
  const found: Item[] = [];
  let start: Item | undefined;
  do {
    const page = {
      TableName: wire.table,
      ...input,
      ...(Number.isFinite(limit) ? { Limit: limit - found.length } : {}),
      ...(start ? { ExclusiveStartKey: start } : {}),
    };
    const answer = await asked(wire, 'Query', (client) => client.send(new QueryCommand(page)));
    found.push(...(answer.Items ?? []).map(known));
    start = answer.LastEvaluatedKey;
  } while (start && found.length < limit);
  return found;
};

/** One item, consistent. */
export const getItem = async (wire: Line, key: Key): Promise<Item | undefined> => {
  const get = { TableName: wire.table, Key: key, ConsistentRead: true };
  const { Item } = await asked(wire, 'GetItem', (client) => client.send(new GetItemCommand(get)));
  return Item && known(Item);
};
