import type { ConsumedCapacity } from '@aws-sdk/client-dynamodb';
import type { Dynamo } from '../../adapters/dynamodb/wire.ts';

/** Capacity units of DynamoDB, read and write. */
export interface Units {
  readonly read: number;
  readonly write: number;
}
export interface Meter {
  /** The same client, its consumption counted. */
  readonly client: Dynamo;
  /** What was consumed since it was last asked. */
  readonly taken: () => Units;
}

const reads = new Set([
  'GetItemCommand',
  'BatchGetItemCommand',
  'QueryCommand',
  'ScanCommand',
  'TransactGetItemsCommand',
]);

/** Counts the capacity that every call through the client consumes. A call that fails says nothing of what it cost. */
export const meter = (client: Dynamo): Meter => {
  let units = { read: 0, write: 0 };
  const send = async (command: { input: object; constructor: { name: string } }) => {
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
    const output = (await client.send(command as never)) as {
      ConsumedCapacity?: ConsumedCapacity | readonly ConsumedCapacity[];
    };
    const spent = [output.ConsumedCapacity ?? []]
      .flat()
      .reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);
    const kind = reads.has(command.constructor.name) ? 'read' : 'write';
    units = { ...units, [kind]: units[kind] + spent };
    return output;
  };
  return {
    client: { send: send as Dynamo['send'] },
    taken: () => {
      const taken = units;
      units = { read: 0, write: 0 };
      return taken;
    },
  };
};
