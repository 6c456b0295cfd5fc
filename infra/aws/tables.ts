import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { homes } from '../../adapters/dynamodb/guards.ts';
import { ballotsTable, ballotTable, mainTable } from '../../adapters/dynamodb/table.ts';
import type { BotFunction } from './function.ts';

const text = (name: string) => ({ name, type: AttributeType.STRING });
const reading = ['GetItem', 'BatchGetItem', 'Query'];
const writing = ['PutItem', 'UpdateItem', 'DeleteItem', 'ConditionCheckItem'];
const actions = (names: readonly string[]) => names.map((name) => `dynamodb:${name}`);

/** What one function may do with the tables; what is not named it may not. */
export interface TableRights {
  readonly reads?: boolean;
  readonly indexes?: readonly (typeof mainTable.indexes)[number]['name'][];
  /** Patterns of the partition keys it may write, or 'all'. */
  readonly writes?: 'all' | readonly string[];
  /** The only ways of writing, where it needs fewer than all. */
  readonly only?: readonly ('PutItem' | 'UpdateItem')[];
  /** Patterns of partition keys that it may never write. */
  readonly never?: readonly string[];
  /** `cast`: puts ballots, and cannot see one. `count`: sees them, and can put none. */
  readonly ballots?: 'cast' | 'count';
}

interface TablesProps {
  /** Of the system. */
  readonly name: string;
  /** Of the main table: the system's, but where a restored one is in its place. */
  readonly tables: string;
  readonly key: IKey;
  /** Nobody deletes them by one call. */
  readonly isProtected: boolean;
}

/** Both tables, built from the definition that the laptop's are built from. */
export class Tables extends Construct {
  readonly main: Table;
  readonly ballots: Table;
  readonly #key: IKey;
  readonly #isProtected: boolean;

  constructor(
    scope: Construct,
    id: string,
    { name, tables: names, key, isProtected }: TablesProps,
  ) {
    super(scope, id);
    this.#key = key;
    this.#isProtected = isProtected;
    // Tables of another name are others to CloudFormation: it lets the old ones be, and brings these in (docs/operating.md).
    const end = names === name ? '' : `-${names}`;
    this.main = this.#table(`Main${end}`, names, mainTable, {
      timeToLiveAttribute: mainTable.expires,
      stream: StreamViewType[mainTable.stream],
    });
    for (const { name: indexName, partition, sort } of mainTable.indexes)
      this.main.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(partition),
        sortKey: text(sort),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    // Ballots are never deleted, so an old copy tells nothing but when each of them came: kept as short as a week.
    this.ballots = this.#table(`Ballots${end}`, ballotsTable(names), ballotTable, {
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: 7,
      },
    });
  }

  /** Tells a function which table, and lets it do there what is named and nothing else. */
  bind(to: BotFunction, rights: TableRights): void {
    const { reads, indexes = [], writes, only = writing, never = [], ballots } = rights;
    const table = this.main.tableArn;
    to.tell('TABLE_NAME', this.main.tableName);
    this.#bindKey(to);
    if (reads) to.may(actions(reading), [table]);
    if (indexes.length > 0)
      to.may(
        actions(['Query']),
        indexes.map((index) => `${table}/index/${index}`),
      );
    if (writes) to.may(actions(only), [table], writes === 'all' ? {} : keysLike(writes));
    if (writes) {
      to.mayNever(actions(['UpdateItem', 'DeleteItem']), [table], onlyKeysLike([homes.journals]));
      to.mayNever(actions(['PutItem']), [table], {
        ...onlyKeysLike([homes.journals]),
        Null: { 'dynamodb:LeadingKeys': 'false', 'dynamodb:EnclosingOperation': 'true' },
      });
    }
    if (never.length > 0) to.mayNever(actions(writing), [table], anyKeyLike(never));
    // Alone, a put could ask for what it replaces.
    if (ballots === 'cast')
      to.may(actions(['PutItem']), [this.ballots.tableArn], {
        StringEquals: { 'dynamodb:EnclosingOperation': 'TransactWriteItems' },
      });
    if (ballots === 'count') to.may(actions(['Query']), [this.ballots.tableArn]);
  }

  /** The tables' key opens nothing but the tables: only DynamoDB may use it in a function's name. */
  #bindKey(to: BotFunction): void {
    const uses = ['Decrypt', 'DescribeKey', 'Encrypt', 'GenerateDataKey'];
    to.may(
      [...uses, 'ReEncryptFrom', 'ReEncryptTo'].map((use) => `kms:${use}`),
      [this.#key.keyArn],
      { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
    );
  }

  #table(
    id: string,
    tableName: string,
    keys: { readonly partition: string; readonly sort: string },
    more: Partial<ConstructorParameters<typeof Table>[2]>,
  ): Table {
    return new Table(this, id, {
      tableName,
      partitionKey: text(keys.partition),
      sortKey: text(keys.sort),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: this.#key,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: this.#isProtected,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      ...more,
    });
  }
}

/** Every key of a call is like one of these. */
const keysLike = (patterns: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...patterns] },
});
/**
 * The keys of a call are like these and no other. So a rule that denies stays true to its word, and refuses no commit,
 * whether AWS judges each part of a transaction with its own key or all parts with all keys.
 */
export const onlyKeysLike = (patterns: readonly string[]) => ({
  ...keysLike(patterns),
  // Where a call names no key, "every key" would be true of it.
  Null: { 'dynamodb:LeadingKeys': 'false' },
});
/** Some key of a call is like one of these. */
const anyKeyLike = (patterns: readonly string[]) => ({
  'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [...patterns] },
});
