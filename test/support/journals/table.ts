import { DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { type KeyItem, named } from '../../../adapters/dynamodb/keys.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import type { Dynamo } from '../../../adapters/dynamodb/wire.ts';
import type { ProgrammeId, RecordId } from '../../../core/model/ids.ts';
import { fresh } from '../fresh.ts';
import { faultsOf, watched } from './watch.ts';

/** The records that were written since the last look, by client, table and programme. */
type Written = Map<string, Map<ProgrammeId, Set<RecordId>>>;
const written = new Map<DynamoDBClient, Written>();

const note = (client: DynamoDBClient, table: string, item: KeyItem): void => {
  const name = named(item);
  if (name?.is !== 'record') return;
  const tables = written.get(client) ?? new Map();
  written.set(client, tables);
  const programmes = tables.get(table) ?? new Map();
  tables.set(table, programmes);
  programmes.set(name.programme, (programmes.get(name.programme) ?? new Set()).add(name.id));
};

const send = DynamoDBClient.prototype.send;
const noting: typeof send = function (this: DynamoDBClient, ...given: readonly unknown[]) {
  const [command] = given;
  if (command instanceof TransactWriteItemsCommand)
    for (const { Put, Update } of command.input.TransactItems ?? []) {
      if (Put?.Item) note(this, Put.TableName ?? '', Put.Item as KeyItem);
      if (Update?.Key) note(this, Update.TableName ?? '', Update.Key as KeyItem);
    }
  return Reflect.apply(send, this, given);
};
DynamoDBClient.prototype.send = noting;

const lookAtTable = async (
  client: Dynamo,
  table: string,
  programmes: ReadonlyMap<ProgrammeId, ReadonlySet<RecordId>>,
): Promise<readonly string[]> => {
  const store = dynamoStore({ client, table, hash: sha256, fresh });
  const faults: string[] = [];
  for (const [programme, ids] of programmes) {
    const records = await store.load(programme, [...ids]);
    const looked = [...ids].map(async (id) => {
      const entries = await store.journal(programme, id, { limit: 100_000 });
      return faultsOf(`${table} ${programme} ${id}`, records.get(id), entries);
    });
    faults.push(...(await Promise.all(looked)).flat());
  }
  return faults;
};

/** What is wrong in the tables that were written to since the last look. */
export const lookAtTables = async (): Promise<readonly string[]> => {
  const faults: string[] = [];
  for (const [client, tables] of [...written]) {
    written.delete(client);
    const plain: Dynamo = { send: send.bind(client) };
    for (const [table, programmes] of tables)
      faults.push(...(await lookAtTable(plain, table, programmes)));
  }
  return faults;
};
watched(lookAtTables);
