import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { homes } from '../../adapters/dynamodb/guards.ts';
import { tokensTable, tokenTable } from '../../adapters/dynamodb/table.ts';
import { accept } from './accepted.ts';
import type { InstallName } from './bundle.ts';
import type { BotFunction } from './function.ts';
import { onlyKeysLike, type Tables } from './tables.ts';

interface InstallsProps {
  readonly name: string;
  /** Of the main table. */
  readonly tables: string;
  readonly key: IKey;
  readonly main: Tables;
  readonly run: (which: InstallName, timeout: Duration, memory: number) => BotFunction;
  /** Who speaks to Slack with these tokens. */
  readonly speakers: readonly BotFunction[];
  /** Who asks whether a tenant of Teams was let in. */
  readonly teams: BotFunction;
  /** Our own address. */
  readonly url: string;
  readonly isProtected: boolean;
  readonly isOn: boolean;
}

/** Where a browser begins. */
export const starts = { slack: '/slack/install', teams: '/teams/install' } as const;

const text = (name: string) => ({ name, type: AttributeType.STRING });

/**
 * Workspaces that install the app themselves, and tenants that let it in (docs/decisions/045): a table of tokens and
 * consents, which streams nowhere, what installs, and what turns tokens. Whoever may open a token may open those of Slack alone.
 */
export class Installs extends Construct {
  readonly functions: Readonly<Record<InstallName, BotFunction>>;
  /** By what a browser comes, there and back. */
  readonly doors: readonly { readonly path: string; readonly to: BotFunction }[];
  readonly table: Table;
  readonly #key: IKey;

  constructor(scope: Construct, id: string, props: InstallsProps) {
    super(scope, id);
    const { name, tables, key, main, run, speakers, teams, url, isProtected, isOn } = props;
    this.#key = key;
    this.table = new Table(this, 'Tokens', {
      tableName: tokensTable(tables),
      partitionKey: text(tokenTable.partition),
      sortKey: text(tokenTable.sort),
      timeToLiveAttribute: tokenTable.expires,
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: key,
      // A token of yesterday is no token: an older copy is kept as short as can be.
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: 1,
      },
      deletionProtection: isProtected,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    for (const { name: indexName, partition, sort } of tokenTable.indexes)
      this.table.addGlobalSecondaryIndex({
        indexName,
        partitionKey: text(partition),
        sortKey: text(sort),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    const install = run('install-slack', Duration.seconds(20), 512);
    const consent = run('install-teams', Duration.seconds(20), 512);
    const refresh = run('refresh', Duration.minutes(5), 512);
    this.functions = { 'install-slack': install, 'install-teams': consent, refresh };
    this.doors = [
      ...[starts.slack, '/slack/installed'].map((path) => ({ path, to: install })),
      ...[starts.teams, '/teams/installed'].map((path) => ({ path, to: consent })),
    ];
    const { tableArn } = this.table;
    for (const one of speakers) this.#reads(one);
    this.#opens(install, 'GenerateDataKey');
    install.may(['dynamodb:UpdateItem'], [tableArn]);
    main.bind(install, { reads: true, writes: [homes.installs('slack')] });
    this.#reads(refresh);
    this.#opens(refresh, 'GenerateDataKey');
    refresh.may(['dynamodb:UpdateItem'], [tableArn]);
    refresh.may(['dynamodb:Query'], [`${tableArn}/index/due`]);
    // It says that a token is lost, which is written as what happens in a chat is.
    const told = [homes.programmes, homes.outbox, homes.places, homes.installs('slack')];
    main.bind(refresh, { reads: true, indexes: ['list', 'person'], writes: told });
    for (const one of [install, refresh]) one.knows([`/${name}/slack-app`], key.keyArn);
    // Which tenants were let in stands beside the tokens; neither of the two can reach one.
    teams.may(['dynamodb:GetItem'], [tableArn], onlyKeysLike([homes.consents]));
    teams.tell('TEAMS_INSTALL_URL', `${url}${starts.teams}`);
    consent.may(['dynamodb:UpdateItem'], [tableArn], onlyKeysLike([homes.consents, homes.pending]));
    consent.knows([`/${name}/teams`], key.keyArn);
    main.bind(consent, {});
    for (const one of [install, consent]) one.tell('INSTALL_URL', url);
    for (const one of [install, consent, refresh])
      accept(one, 'Serverless::Serverless-LambdaDLQ', 'Serverless::Serverless-LambdaTracing');
    this.#schedule(refresh, isOn);
  }

  #reads(to: BotFunction): void {
    to.may(['dynamodb:GetItem'], [this.table.tableArn]);
    this.#opens(to, 'Decrypt');
  }

  /** By the key itself, and for an installation of Slack alone: the table's own use of the key is another right. */
  #opens(to: BotFunction, use: 'Decrypt' | 'GenerateDataKey'): void {
    to.tell('TOKENS_KEY', this.#key.keyArn);
    to.may([`kms:${use}`], [this.#key.keyArn], {
      StringLike: { 'kms:EncryptionContext:installation': 'slack:*' },
    });
  }

  /** Tokens live for twelve hours and are turned two hours before that: a look in ten minutes is in good time. */
  #schedule({ lambda }: BotFunction, isOn: boolean): void {
    const role = new Role(this, 'ScheduleRole', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
    });
    const { functionArn: arn } = lambda;
    new Schedule(this, 'TenMinutes', {
      schedule: ScheduleExpression.rate(Duration.minutes(10)),
      description: 'Turns tokens that are about to end',
      enabled: isOn,
      target: {
        bind: () => ({
          arn,
          role,
          retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
        }),
      },
    });
    role.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [arn] }),
    );
  }
}
