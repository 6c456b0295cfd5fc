import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { partition, sort } from './keys.ts';
import { type Dynamo, realPause } from './wire.ts';

interface TableShape {
  readonly partition: string;
  readonly sort: string;
  /** Sparse: an item stands in an index only while it has both its keys. Indexes hold keys only. */
  readonly indexes: readonly {
    readonly name: string;
    readonly partition: string;
    readonly sort: string;
  }[];
  /** The attribute with the second since 1970 after which an item may go. */
  readonly expires?: string;
  readonly stream?: 'KEYS_ONLY';
}

/** Both tables as plain data, for the laptop and for the cloud. */
export const mainTable = {
  partition,
  sort,
  indexes: [
    { name: 'due', partition: 'dueShard', sort: 'dueAt' },
    { name: 'person', partition: 'person', sort: 'personOrder' },
    { name: 'list', partition: 'list', sort: 'listOrder' },
  ],
  expires: 'expires',
  stream: 'KEYS_ONLY',
} as const satisfies TableShape;

/** Secret ballots. Neither stream, index nor expiry: each of them could join a vote to its voter. */
export const ballotTable = { partition, sort, indexes: [] } as const satisfies TableShape;

/** Tokens, each sealed for its installation, and installations that were begun. No stream: nothing of it goes anywhere. */
export const tokenTable = {
  partition,
  sort,
  indexes: [{ name: 'due', partition: 'dueShard', sort: 'dueAt' }],
  expires: 'expires',
} as const satisfies TableShape;

export const tokensTable = (table: string): string => `${table}-tokens`;
export const ballotsTable = (table: string): string => `${table}-ballots`;

const definition = (TableName: string, shape: TableShape): CreateTableCommandInput => {
  const keys = [shape, ...shape.indexes].flatMap((one) => [one.partition, one.sort]);
  const schema = (one: { partition: string; sort: string }) => [
    { AttributeName: one.partition, KeyType: 'HASH' as const },
    { AttributeName: one.sort, KeyType: 'RANGE' as const },
  ];
  return {
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: keys.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: schema(shape),
    ...(shape.indexes.length === 0
      ? {}
      : {
          GlobalSecondaryIndexes: shape.indexes.map((index) => ({
            IndexName: index.name,
            KeySchema: schema(index),
            Projection: { ProjectionType: 'KEYS_ONLY' },
          })),
        }),
    ...(shape.stream
      ? { StreamSpecification: { StreamEnabled: true, StreamViewType: shape.stream } }
      : {}),
  };
};

/** Creates one table where it is absent, and waits until it can be used. */
const create = async (client: Dynamo, name: string, shape: TableShape): Promise<void> => {
  try {
    await client.send(new CreateTableCommand(definition(name, shape)));
  } catch (error) {
    if ((error as Error).name !== 'ResourceInUseException') throw error;
    return;
  }
  for (;;) {
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    if (Table?.TableStatus === 'ACTIVE') break;
    await realPause(100);
  }
  if (shape.expires)
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: name,
        TimeToLiveSpecification: { AttributeName: shape.expires, Enabled: true },
      }),
    );
};

/** Creates the table of tokens where it is absent. For laptops and tests. */
export const createTokensTable = (client: Dynamo, table: string): Promise<void> =>
  create(client, tokensTable(table), tokenTable);

/** Creates both tables where they are absent. For laptops and tests; the cloud has its own template of the same data. */
export const createTables = async (
  client: Dynamo,
  table: string,
  ballots = ballotsTable(table),
): Promise<void> => {
  await create(client, table, mainTable);
  await create(client, ballots, ballotTable);
};
