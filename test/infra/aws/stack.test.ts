import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CfnQueue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { mainTable } from '../../../adapters/dynamodb/table.ts';
import { functionNames } from '../../../infra/aws/bundle.ts';
import { type Resource, synthesized } from '../../support/cloud.ts';
import { lambdaOf, plain, statementsOf } from '../../support/cloud-rights.ts';

const cloud = synthesized({ mail: 'clerk@example.org' });
const only = <Value>(values: readonly Value[]): Value => {
  expect(values).toHaveLength(1);
  return values[0] as Value;
};
const named = (type: string, name: string, value: string): Resource =>
  only(cloud.of(type).filter(({ Properties }) => Properties[name] === value));
const queue = (ending: string) => named('AWS::SQS::Queue', 'QueueName', `folkmoot-${ending}`);
const queueOf = (arn: unknown): Resource => {
  const id = plain(arn).replace(/^<(.*)\.Arn>$/, '$1');
  return cloud.resources[id] as Resource;
};
/** The queue at this place in a resource's properties. */
const end = ({ Properties }: Resource, ...path: readonly string[]): Resource =>
  queueOf(path.reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], Properties));
/** What CloudWatch would say of a queue, as an alarm names it. */
const alarmsOn = (queue: Resource): readonly Resource[] => {
  const [id] = Object.entries(cloud.resources).find(([, one]) => one === queue) ?? [];
  return cloud
    .of('AWS::CloudWatch::Alarm')
    .filter(({ Properties }) => plain(Properties.Dimensions ?? '').includes(`"${id}"`));
};

describe('the tables', () => {
  it.each(['folkmoot', 'folkmoot-ballots'])('%s outlive mistakes', (name) => {
    const table = named('AWS::DynamoDB::Table', 'TableName', name);
    expect(table.DeletionPolicy).toBe('RetainExceptOnCreate');
    expect(table.Properties).toMatchObject({
      BillingMode: 'PAY_PER_REQUEST',
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
    });
  });
  it('expire and tell of changes by key alone, in the indexes that the store asks', () => {
    const { Properties } = named('AWS::DynamoDB::Table', 'TableName', 'folkmoot');
    expect(Properties).toMatchObject({
      TimeToLiveSpecification: { AttributeName: mainTable.expires, Enabled: true },
      StreamSpecification: { StreamViewType: 'KEYS_ONLY' },
      KeySchema: [
        { AttributeName: mainTable.partition, KeyType: 'HASH' },
        { AttributeName: mainTable.sort, KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: mainTable.indexes.map(({ name, partition, sort }) => ({
        IndexName: name,
        KeySchema: [
          { AttributeName: partition, KeyType: 'HASH' },
          { AttributeName: sort, KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      })),
    });
  });
  it('give a ballot neither stream nor index nor expiry, and its history a week', () => {
    const { Properties } = named('AWS::DynamoDB::Table', 'TableName', 'folkmoot-ballots');
    for (const join of ['StreamSpecification', 'GlobalSecondaryIndexes', 'TimeToLiveSpecification'])
      expect(Properties).not.toHaveProperty(join);
    expect(Properties).toMatchObject({
      PointInTimeRecoverySpecification: { RecoveryPeriodInDays: 7 },
    });
  });
});

it('keeps nothing of a first deployment that failed: what stayed would stand in the way of the next', () => {
  const kept = Object.entries(cloud.resources).filter(
    ([, { DeletionPolicy }]) => DeletionPolicy === 'Retain',
  );
  expect(kept.map(([name]) => name)).toEqual([]);
});

describe.each(functionNames)('the function %s', (name) => {
  const { Properties } = lambdaOf(cloud, name);
  it('runs on arm64 and Node 24, and writes to a log that is kept half a year', () => {
    expect(Properties).toMatchObject({
      Architectures: ['arm64'],
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
    });
    const log = named('AWS::Logs::LogGroup', 'LogGroupName', `/aws/lambda/folkmoot-${name}`);
    expect(log.Properties.RetentionInDays).toBe(180);
    expect(log.DeletionPolicy).toBe('RetainExceptOnCreate');
  });
  it('ends in its time', () => {
    const times = { slack: 10, teams: 10, relay: 30, deliver: 15, tick: 30, wake: 60, files: 10 };
    expect(Properties.Timeout).toBe(times[name]);
  });
  it('may do nothing by a star, but for what AWS makes nameless', () => {
    const stars = statementsOf(cloud, name).filter(({ Action, Resource }) =>
      [Action, Resource].flat().some((one) => plain(one).includes('*')),
    );
    expect(stars.map(({ Action }) => Action)).toEqual(
      name === 'relay' ? ['dynamodb:ListStreams'] : [],
    );
  });
  it('has no policy that somebody else writes', () => {
    const [, id = ''] = /^<(.*)\.Arn>$/.exec(plain(Properties.Role)) ?? [];
    expect(cloud.resources[id]?.Properties).not.toHaveProperty('ManagedPolicyArns');
  });
});

describe('the queues', () => {
  const sources = cloud
    .of('AWS::Lambda::EventSourceMapping')
    .filter(({ Properties }) => queueOf(Properties.EventSourceArn)?.Type === 'AWS::SQS::Queue');
  it.each([
    ['deliver', 45, '.fifo'],
    ['wake', 360, ''],
  ])(
    'of %s hides a message for %i s, several times as long as the function may take',
    (name, seconds, fifo) => {
      const { Properties } = queue(`${name}${fifo}`);
      expect(Properties.VisibilityTimeout).toBe(seconds);
      expect(lambdaOf(cloud, name).Properties.Timeout).toBeLessThanOrEqual(seconds / 3);
      expect(Properties.FifoQueue).toBe(fifo === '' ? undefined : true);
      expect(Properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 5 });
    },
  );
  it('are read in parts, so that one bad message does not hold up the others', () => {
    expect(sources).toHaveLength(2);
    for (const { Properties } of sources)
      expect(Properties).toMatchObject({
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        ScalingConfig: { MaximumConcurrency: expect.any(Number) },
      });
  });
  it('are spoken to over TLS alone, and sealed', () => {
    expect(cloud.of('AWS::SQS::QueuePolicy')).toHaveLength(cloud.of('AWS::SQS::Queue').length);
    for (const { Properties } of cloud.of('AWS::SQS::Queue'))
      expect(Properties.SqsManagedSseEnabled).toBe(true);
  });
});

describe('what fails', () => {
  const ends = cloud
    .of('AWS::SQS::Queue')
    .filter(({ Properties }) => /-failed(\.fifo)?$/.test(String(Properties.QueueName)));
  it('ends on every way in a queue that keeps it a fortnight, with an alarm at the first', () => {
    const stream = only(
      cloud
        .of('AWS::Lambda::EventSourceMapping')
        .filter(({ Properties }) => 'StartingPosition' in Properties),
    );
    const configured = [
      end(queue('deliver.fifo'), 'RedrivePolicy', 'deadLetterTargetArn'),
      end(queue('wake'), 'RedrivePolicy', 'deadLetterTargetArn'),
      end(stream, 'DestinationConfig', 'OnFailure', 'Destination'),
      end(only(cloud.of('AWS::Scheduler::Schedule')), 'Target', 'DeadLetterConfig', 'Arn'),
      end(
        only(cloud.of('AWS::Lambda::EventInvokeConfig')),
        'DestinationConfig',
        'OnFailure',
        'Destination',
      ),
    ];
    expect(new Set(configured)).toEqual(new Set(ends));
    expect(ends).toHaveLength(4);
    for (const one of ends) {
      expect(one.Properties.MessageRetentionPeriod).toBe(14 * 24 * 60 * 60);
      const { Properties } = only(alarmsOn(one));
      expect(Properties).toMatchObject({
        Threshold: 0,
        MetricName: 'ApproximateNumberOfMessagesVisible',
      });
    }
  });
  it('is explained: docs/operating.md has a word on every alarm', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/operating.md'), 'utf8');
    const names = cloud
      .of('AWS::CloudWatch::Alarm')
      .map(({ Properties }) => String(Properties.AlarmName).replace('folkmoot-', ''));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
  it('is told to somebody: every alarm acts, and the topic hears it', () => {
    for (const { Properties } of cloud.of('AWS::CloudWatch::Alarm'))
      expect(Properties.AlarmActions).toHaveLength(1);
    expect(only(cloud.of('AWS::SNS::Subscription')).Properties.Endpoint).toBe('clerk@example.org');
    for (const type of ['AWS::SNS::TopicPolicy', 'AWS::KMS::Key'])
      expect(JSON.stringify(only(cloud.of(type)))).toContain('cloudwatch.amazonaws.com');
  });
});

describe('what comes in', () => {
  it('has a door for each chat, Teams’ usual one beside it, one for files, and an answer to whether all is well', () => {
    const routes = cloud.of('AWS::ApiGatewayV2::Route').map((one) => one.Properties.RouteKey);
    expect([...routes].sort()).toEqual([
      'GET /files/{path+}',
      'GET /health',
      'POST /api/messages',
      'POST /slack/events',
      'POST /teams/messages',
    ]);
  });
  it('asks whether all is well of the one that knows every chat in use', () => {
    const route = named('AWS::ApiGatewayV2::Route', 'RouteKey', 'GET /health');
    const [, id = ''] = /<(\w+)>/.exec(plain(route.Properties.Target)) ?? [];
    const integration = cloud.resources[id] as Resource;
    const asked = plain(integration.Properties.IntegrationUri).replace(/^<(.*)\.Arn>$/, '$1');
    expect(cloud.resources[asked]).toBe(lambdaOf(cloud, 'deliver'));
  });
  it('is bounded, and its log holds neither addresses nor headers', () => {
    const { Properties } = only(cloud.of('AWS::ApiGatewayV2::Stage'));
    expect(Properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 200 });
    const limits = Properties.RouteSettings as Record<string, Record<string, number>>;
    const routes = cloud.of('AWS::ApiGatewayV2::Route').map((one) => one.Properties.RouteKey);
    expect(Object.keys(limits).sort()).toEqual([...routes].sort());
    for (const { ThrottlingRateLimit: rate = 0, ThrottlingBurstLimit: burst = 0 } of Object.values(
      limits,
    ))
      expect([rate > 0 && rate <= 100, burst > 0 && burst <= 200]).toEqual([true, true]);
    // The path of a file is its key.
    const told = /sourceIp|header|userAgent|context\.path|pathParameter/i;
    expect(JSON.stringify(Properties.AccessLogSettings)).not.toMatch(told);
  });
  it('never has to wait for what works in the background, where a share is kept for it', () => {
    expect(cloud.text).not.toContain('ReservedConcurrentExecutions');
    const kept = synthesized({ reserve: true });
    for (const name of ['slack', 'teams'])
      expect(lambdaOf(kept, name).Properties.ReservedConcurrentExecutions).toBe(50);
    expect(lambdaOf(kept, 'tick').Properties.ReservedConcurrentExecutions).toBe(1);
  });
});

describe('the checks', () => {
  it('keep ten findings at most, each with a reason', () => {
    const kept = cloud.checks.flatMap(({ suppressedViolations = [] }) => suppressedViolations);
    expect(kept.length).toBeGreaterThan(0);
    expect(new Set(kept.map(({ ruleName }) => ruleName)).size).toBeLessThanOrEqual(10);
    for (const { reason = '' } of kept) expect(reason.length).toBeGreaterThan(40);
  });
  it('are awake: a property that does not exist and an open queue stop the synthesis', () => {
    const add = (property: string) =>
      synthesized({}, (stack) => new CfnQueue(stack, 'More').addPropertyOverride(property, 1));
    expect(() => add('Nope')).toThrow(/Nope: Additional properties are not allowed/);
    expect(() => add('DelaySeconds')).toThrow(/SQS4/);
  });
});
