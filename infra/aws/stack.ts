import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps, Tags } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Alias, type IKey, Key } from 'aws-cdk-lib/aws-kms';
import { type Code, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { homes, streamFilters } from '../../adapters/dynamodb/guards.ts';
import { accept } from './accepted.ts';
import { openDoors } from './api.ts';
import type { BundleName } from './bundle.ts';
import { copyTo } from './copy.ts';
import { BotFunction } from './function.ts';
import { Installs, starts } from './installs.ts';
import { everyMinute } from './minute.ts';
import { deadLetterQueue, KeyQueue } from './queues.ts';
import type { DeploymentSettings } from './settings.ts';
import { Tables } from './tables.ts';
import { Watch } from './watch.ts';

const { seconds, minutes, hours } = Duration;

type Settings = Omit<DeploymentSettings, 'name' | 'region'>;
type Optional<Some> = { readonly [Name in keyof Some]?: Some[Name] | undefined };

/** The settings of a deployment, each as its own default where it is left out; and what is deployed. */
export interface FolkmootProps extends Omit<StackProps, 'tags'>, Optional<Settings> {
  /** Of the table, and before every other name: `folkmoot`. */
  readonly name: string;
  readonly code: (name: BundleName) => Code;
}

/** Everything is sealed with it; one that is there already is brought in by its ARN. */
const keyFor = (stack: Stack, name: string, kept: string | undefined): IKey => {
  if (kept === undefined)
    return new Key(stack, 'Key', {
      alias: name,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
  const key = Key.fromKeyArn(stack, 'Kept', kept);
  new Alias(stack, 'Alias', { aliasName: `alias/${name}`, targetKey: key });
  return key;
};

/** The whole system (docs/decisions/001): two edges, the table, and everything right of it. */
export class FolkmootStack extends Stack {
  constructor(scope: Construct, id: string, props: FolkmootProps) {
    const { description = '', env = {} } = props;
    const {
      name,
      code,
      mail,
      tags = {},
      reserve,
      tracing = false,
      processor,
      workspaces = 'one',
    } = props;
    const { protect = 'all', delivery = true, copy, tables: names = name, key: kept } = props;
    super(scope, id, { description, env, terminationProtection: protect === 'all' });
    for (const [tag, value] of Object.entries(tags)) Tags.of(this).add(tag, value);
    const key = keyFor(this, name, kept);
    const isProtected = protect !== 'nothing';
    const tables = new Tables(this, 'Tables', { name, tables: names, key, isProtected });
    if (copy) copyTo(this, { name, region: copy, table: tables.main, key });
    const run = (which: BundleName, timeout: Duration, memory: number, reserved?: number) =>
      new BotFunction(this, which, {
        prefix: name,
        code: code(which),
        timeout,
        memory,
        ...{ tracing, processor },
        ...(reserve && reserved !== undefined ? { reserved } : {}),
      });
    // An edge must answer in three seconds: more memory is more processor, and its share of the account is kept free.
    const slack = run('slack', seconds(10), 1024, 50);
    const teams = run('teams', seconds(10), 1024, 50);
    const relay = run('relay', seconds(30), 512);
    const deliver = run('deliver', seconds(15), 512);
    const tick = run('tick', seconds(30), 512, 1);
    const wake = run('wake', seconds(60), 512);
    const files = run('files', seconds(10), 512);

    const lists = { reads: true, indexes: ['list', 'person'] } as const;
    // No edge can say how the other chat is installed, nor so where its token is sent.
    tables.bind(slack, {
      ...lists,
      writes: 'all',
      never: [homes.installs('teams'), homes.addresses('teams')],
      ballots: 'cast',
    });
    tables.bind(teams, {
      ...lists,
      writes: 'all',
      never: [homes.installs('slack'), homes.addresses('slack')],
      ballots: 'cast',
    });
    tables.bind(relay, { writes: [homes.programmes], only: ['UpdateItem'] });
    tables.bind(tick, { indexes: ['due'] });
    const inside = [homes.programmes, homes.outbox];
    tables.bind(wake, { ...lists, writes: inside, ballots: 'count' });
    // What it sends goes on by the address that has worked.
    const known = [homes.places, homes.messages, homes.addresses('teams')];
    tables.bind(deliver, { ...lists, writes: [...inside, ...known] });

    tables.bind(files, { reads: true });

    const [ofSlack, ofTeams, ofFiles] = [`/${name}/slack`, `/${name}/teams`, `/${name}/files`];
    slack.knows([ofSlack, ofFiles], key.keyArn);
    teams.knows([ofTeams, ofFiles], key.keyArn);
    files.knows([ofFiles], key.keyArn);
    deliver.knows([ofSlack, ofTeams], key.keyArn);

    // No tenant is served that nobody named: a parameter of the same name says more (docs/operating.md).
    teams.tell('TEAMS_TENANTS_ALLOW', 'own');

    const api = new HttpApi(this, 'Api', { apiName: name, createDefaultStage: false });
    const url = api.apiEndpoint;
    const installs =
      workspaces === 'many'
        ? new Installs(this, 'Installs', {
            ...{ name, tables: names, key, main: tables, run, isProtected, isOn: delivery },
            ...{ speakers: [slack, deliver], teams, url },
          })
        : undefined;

    const carried = {
      prefix: `${name}-deliver`,
      ordered: true,
      reader: deliver,
      atOnce: 50,
      read: delivery,
    };
    const out = new KeyQueue(this, 'Out', carried);
    const due = new KeyQueue(this, 'Due', {
      prefix: `${name}-wake`,
      ordered: false,
      reader: wake,
      atOnce: 20,
      read: delivery,
    });
    out.bind(relay, 'DELIVER_QUEUE_URL');
    out.bind(wake, 'DELIVER_QUEUE_URL');
    due.bind(tick, 'WAKE_QUEUE_URL');
    due.bind(deliver, 'WAKE_QUEUE_URL');

    // What a stream or a tick loses is due by itself within a minute: these tell a person, and need no second try.
    const relayFailed = deadLetterQueue(this, 'RelayFailed', `${name}-relay-failed`);
    const tickFailed = deadLetterQueue(this, 'TickFailed', `${name}-tick-failed`);
    relay.lambda.addEventSource(
      new DynamoEventSource(tables.main as ITable, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        bisectBatchOnError: true,
        retryAttempts: 5,
        maxRecordAge: hours(1),
        filters: streamFilters.map((filter) => FilterCriteria.filter(filter)),
        onFailure: new SqsDlq(relayFailed),
      }),
    );
    tick.lambda.configureAsyncInvoke({
      retryAttempts: 0,
      maxEventAge: minutes(1),
      onFailure: new SqsDestination(tickFailed),
    });
    everyMinute(this, tick, tickFailed, delivery);

    for (const edge of [slack, teams]) edge.tell('FILES_URL', `${url}/files/`);
    const { POST, GET } = HttpMethod;
    openDoors(this, api, {
      name,
      doors: [
        { path: '/slack/events', method: POST, to: slack, perSecond: 100 },
        { path: '/teams/messages', method: POST, to: teams, perSecond: 80 },
        { path: '/api/messages', method: POST, to: teams, perSecond: 80 },
        { path: '/health', method: GET, to: deliver, perSecond: 2 },
        { path: '/files/{path+}', method: GET, to: files, perSecond: 20 },
        ...(installs?.doors.map((door) => ({ ...door, method: GET, perSecond: 5 })) ?? []),
      ],
    });
    new Watch(this, 'Watch', {
      name,
      key,
      mail,
      api,
      table: tables.main,
      functions: {
        ...{ slack, teams, relay, deliver, tick, wake, files },
        ...installs?.functions,
      },
      queues: { deliver: out, wake: due },
      deadLetters: { deliver: out.failed, wake: due.failed, relay: relayFailed, tick: tickFailed },
    });
    accept(api, 'AwsSolutions::AwsSolutions-APIG4');
    for (const one of [out, due]) accept(one, 'Serverless::Serverless-SQSRedrivePolicy');
    for (const one of [relayFailed, tickFailed])
      accept(one, 'AwsSolutions::AwsSolutions-SQS3', 'Serverless::Serverless-SQSRedrivePolicy');
    const unnamed = 'AwsSolutions::AwsSolutions-IAM5[Resource::*]';
    for (const one of [slack, teams, relay, deliver, tick, wake, files]) {
      accept(one, 'Serverless::Serverless-LambdaDLQ', 'Serverless::Serverless-LambdaTracing');
      if (tracing || one === relay) accept(one, unnamed);
    }
    for (const one of [deliver, wake])
      accept(one, 'Serverless::Serverless-LambdaEventSourceMappingDestination');
    // What the next deployment must be told again (deploy.ts).
    if (kept) new CfnOutput(this, 'KeptKey', { value: kept });
    if (names !== name) new CfnOutput(this, 'RestoredTables', { value: names });
    if (installs) {
      new CfnOutput(this, 'InstallUrl', { value: `${url}${starts.slack}` });
      new CfnOutput(this, 'TeamsInstallUrl', { value: `${url}${starts.teams}` });
    }
    new CfnOutput(this, 'SlackUrl', { value: `${url}/slack/events` });
    new CfnOutput(this, 'TeamsUrl', { value: `${url}/teams/messages` });
  }
}
