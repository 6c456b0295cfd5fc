import {
  DynamoDBClient,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { sha256 } from '../../../adapters/aws/hash.ts';
import { text } from '../../../adapters/dynamodb/item.ts';
import { type KeyItem, named, sort } from '../../../adapters/dynamodb/keys.ts';
import { checkpointsBefore, within } from '../../../adapters/dynamodb/ranges.ts';
import { query } from '../../../adapters/dynamodb/reading.ts';
import { dynamoStore } from '../../../adapters/dynamodb/store.ts';
import { type Dynamo, realPause } from '../../../adapters/dynamodb/wire.ts';
import type { PartnershipId, ProgrammeId, RecordId } from '../../../core/model/ids.ts';
import { fresh } from '../fresh.ts';
import { type Checkpoint, checkpointFaults } from './checkpoints.ts';
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

/** A checkpoint that was written, by where it stands. */
interface Chained {
  readonly client: DynamoDBClient;
  readonly table: string;
  readonly programme: ProgrammeId;
  readonly id: PartnershipId;
  readonly at: string;
}
/** In the order in which they were written; one that is written again is there again. */
const chained: Chained[] = [];

const noteCheckpoint = (client: DynamoDBClient, table: string, key: KeyItem): void => {
  const [kind, at = ''] = (key[sort]?.S ?? '').split('#');
  // The home of a partnership, as the row beside it names it.
  const home = named({ ...key, [sort]: { S: 'hourly' } });
  if (kind === 'checkpoint' && home?.is === 'hourly') chained.push({ client, table, ...home, at });
};

const send = DynamoDBClient.prototype.send;
const noting: typeof send = function (this: DynamoDBClient, ...given: readonly unknown[]) {
  const [command] = given;
  if (command instanceof TransactWriteItemsCommand)
    for (const { Put, Update } of command.input.TransactItems ?? []) {
      if (Put?.Item) note(this, Put.TableName ?? '', Put.Item as KeyItem);
      if (Update?.Key) note(this, Update.TableName ?? '', Update.Key as KeyItem);
    }
  if (command instanceof UpdateItemCommand)
    noteCheckpoint(this, command.input.TableName ?? '', command.input.Key as KeyItem);
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

const chainOf = ({ table, programme, id }: Chained): string => `${table} ${programme} ${id}`;

/** What is wrong with the checkpoints of one partnership that were written since the last look. */
const lookAtChain = async (those: readonly Chained[]): Promise<readonly string[]> => {
  const [first] = those;
  if (!first) return [];
  const { client, table, programme, id } = first;
  const plain: Dynamo = { send: send.bind(client) };
  const line = { client: plain, table, pause: realPause };
  const far = within(checkpointsBefore(programme, id, '9999'));
  const rows = (await query(line, { ...far, ConsistentRead: true })).map((row) => ({
    at: text(row, 'at'),
    digest: text(row, 'digest'),
  }));
  const turn = new Map(those.map(({ at }, index) => [at, index]));
  const written = rows.flatMap(({ at, digest }): Checkpoint[] => {
    const own = turn.get(at);
    if (own === undefined) return [];
    const before = rows.filter((row) => row.at < at && (turn.get(row.at) ?? -1) < own).at(-1);
    return [{ name: chainOf(first), at, digest, before: before?.digest ?? '' }];
  });
  const store = dynamoStore({ client: plain, table, hash: sha256, fresh });
  return checkpointFaults(written, (_, record) =>
    store.journal(programme, record as RecordId, { limit: 100_000 }),
  );
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
  for (const those of Map.groupBy(chained.splice(0), chainOf).values())
    faults.push(...(await lookAtChain(those)));
  return faults;
};
watched(lookAtTables);
