import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Key } from 'aws-cdk-lib/aws-kms';
import { type Code, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { homes, streamFilters } from '../../adapters/dynamodb/guards.ts';
import { accept } from './accepted.ts';
import { openStage } from './api.ts';
import type { FunctionName } from './bundle.ts';
import { BotFunction } from './function.ts';
import { everyMinute } from './minute.ts';
import { deadLetterQueue, KeyQueue } from './queues.ts';
import { Tables } from './tables.ts';
import { Watch } from './watch.ts';

const { seconds, minutes, hours } = Duration;

export interface FolkmootProps extends StackProps {
  /** Of the table, and before every other name: `folkmoot`. */
  readonly name: string;
  readonly code: (name: FunctionName) => Code;
  /** Where alarms go. */
  readonly mail?: string | undefined;
  /** Keeps a share of what the account may run at once for the edges and the clock; a new account may run too few to keep any. */
  readonly reserve?: boolean | undefined;
}

/** The whole system (docs/decisions/001): two edges, the table, and everything right of it. */
export class FolkmootStack extends Stack {
  constructor(scope: Construct, id: string, props: FolkmootProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const { name, code, mail, reserve = false } = props;
    const key = new Key(this, 'Key', {
      alias: name,
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const tables = new Tables(this, 'Tables', { name, key });
    const run = (which: FunctionName, timeout: Duration, memory: number, reserved?: number) =>
      new BotFunction(this, which, {
        prefix: name,
        code: code(which),
        timeout,
        memory,
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

    const carried = { prefix: `${name}-deliver`, ordered: true, reader: deliver, atOnce: 50 };
    const out = new KeyQueue(this, 'Out', carried);
    const due = new KeyQueue(this, 'Due', {
      prefix: `${name}-wake`,
      ordered: false,
      reader: wake,
      atOnce: 20,
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
    everyMinute(this, tick, tickFailed);

    const api = new HttpApi(this, 'Api', { apiName: name, createDefaultStage: false });
    const to = ({ node, lambda }: BotFunction) =>
      new HttpLambdaIntegration(`To-${node.id}`, lambda);
    const [toSlack, toTeams] = [to(slack), to(teams)];
    const { POST, GET } = HttpMethod;
    api.addRoutes({ path: '/slack/events', methods: [POST], integration: toSlack });
    api.addRoutes({ path: '/teams/messages', methods: [POST], integration: toTeams });
    api.addRoutes({ path: '/api/messages', methods: [POST], integration: toTeams });
    api.addRoutes({ path: '/health', methods: [GET], integration: to(deliver) });
    api.addRoutes({ path: '/files/{path+}', methods: [GET], integration: to(files) });
    for (const edge of [slack, teams]) edge.tell('FILES_URL', `${api.apiEndpoint}/files/`);
    openStage(this, api, name);
    new Watch(this, 'Watch', {
      name,
      key,
      mail,
      api,
      table: tables.main,
      functions: { slack, teams, relay, deliver, tick, wake, files },
      queues: { deliver: out, wake: due },
      deadLetters: { deliver: out.failed, wake: due.failed, relay: relayFailed, tick: tickFailed },
    });
    accept(api, 'AwsSolutions::AwsSolutions-APIG4');
    accept(relay, 'AwsSolutions::AwsSolutions-IAM5[Resource::*]');
    for (const one of [out, due]) accept(one, 'Serverless::Serverless-SQSRedrivePolicy');
    for (const one of [relayFailed, tickFailed])
      accept(one, 'AwsSolutions::AwsSolutions-SQS3', 'Serverless::Serverless-SQSRedrivePolicy');
    for (const one of [slack, teams, relay, deliver, tick, wake, files])
      accept(one, 'Serverless::Serverless-LambdaDLQ', 'Serverless::Serverless-LambdaTracing');
    for (const one of [deliver, wake])
      accept(one, 'Serverless::Serverless-LambdaEventSourceMappingDestination');
    new CfnOutput(this, 'SlackUrl', { value: `${api.apiEndpoint}/slack/events` });
    new CfnOutput(this, 'TeamsUrl', { value: `${api.apiEndpoint}/teams/messages` });
  }
}
