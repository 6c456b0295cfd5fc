import { Aws, Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';
import { accept } from './accepted.ts';
import { dashboard } from './dashboard.ts';
import type { Watched } from './watched.ts';

interface Rule {
  /** The end of its name; docs/operating.md says under it what to do. */
  readonly name: string;
  readonly metric: IMetric;
  readonly over: number;
  /** So many periods running. */
  readonly periods?: number;
  /** Silence is trouble too, as is anything under the bound. */
  readonly under?: true;
}

const period = Duration.minutes(5);
const sum = { period, statistic: Stats.SUM };
const most = { period, statistic: Stats.MAXIMUM };

/**
 * What is counted of the logs. A filter meets a value and never an object:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntaxForMetricFilters.html
 */
const heard = {
  /** As functions/trouble.ts writes it. */
  Stuck: '{ $.message.stuck.why = "*" }',
  /** A fault of ours, but for what is stuck, which has its own alarm. */
  Fault: '{ ($.level = "ERROR") && ($.message.stuck.why NOT EXISTS) }',
} as const;
const heardOf = (name: string, metricName: keyof typeof heard, over: Duration) =>
  new Metric({ namespace: name, metricName, period: over, statistic: Stats.SUM });

const dueOf = ({ tableName: TableName }: Watched['table'], metricName: string) =>
  new Metric({
    namespace: 'AWS/DynamoDB',
    metricName,
    dimensionsMap: { TableName, GlobalSecondaryIndexName: 'due' },
    ...sum,
  });

const rules = ({ name, api, table, functions, queues, deadLetters }: Watched): Rule[] => [
  // What failed five times in a row is tried once an hour (core/engine/backoff.ts): one alarm lasts as long as the trouble.
  { name: 'stuck', metric: heardOf(name, 'Stuck', Duration.hours(3)), over: 0 },
  { name: 'faults', metric: heardOf(name, 'Fault', period), over: 0 },
  ...Object.entries(deadLetters).map(([of, queue]) => ({
    name: `${of}-failed`,
    metric: queue.metricApproximateNumberOfMessagesVisible(most),
    over: 0,
  })),
  ...Object.entries(functions).map(([of, { lambda }]) => ({
    name: `${of}-errors`,
    metric: lambda.metricErrors(sum),
    over: 0,
  })),
  { name: 'edge-errors', metric: api.metricServerError(sum), over: 0 },
  {
    name: 'edge-slow',
    metric: api.metricLatency({ period, statistic: Stats.percentile(99) }),
    over: 2500,
    periods: 3,
  },
  {
    name: 'deliver-late',
    metric: queues.deliver.queue.metricApproximateAgeOfOldestMessage(most),
    over: 300,
    periods: 2,
  },
  {
    name: 'wake-late',
    metric: queues.wake.queue.metricApproximateAgeOfOldestMessage(most),
    over: 900,
    periods: 2,
  },
  {
    name: 'relay-late',
    metric: functions.relay.lambda.metric('IteratorAge', most),
    over: 120_000,
    periods: 2,
  },
  {
    name: 'clock-stopped',
    metric: functions.tick.lambda.metricInvocations(sum),
    over: 1,
    under: true,
    periods: 2,
  },
  {
    name: 'table-throttled',
    metric: new MathExpression({
      // A metric of which nothing came has no points, and a sum with one that has none has none.
      expression: 'SUM(FILL(METRICS(), 0))',
      usingMetrics: {
        reads: table.metric('ReadThrottleEvents', sum),
        writes: table.metric('WriteThrottleEvents', sum),
        // An index is counted apart; this one has the hottest shards.
        dueReads: dueOf(table, 'ReadThrottleEvents'),
        dueWrites: dueOf(table, 'WriteThrottleEvents'),
      },
      period,
    }),
    over: 0,
    periods: 3,
  },
];

/** Alarms that a person acts on, and one page to look at. */
export class Watch extends Construct {
  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    const { name, key, mail } = watched;
    const topic = new Topic(this, 'Topic', {
      topicName: `${name}-alarms`,
      masterKey: key,
      enforceSSL: true,
    });
    this.#letAlarmsIn(topic, key);
    if (mail) topic.addSubscription(new EmailSubscription(mail));
    accept(topic, 'Serverless::Serverless-SNSRedrivePolicy');
    for (const { log } of Object.values(watched.functions))
      for (const [metricName, pattern] of Object.entries(heard))
        log.addMetricFilter(metricName, {
          metricNamespace: name,
          metricName,
          filterPattern: FilterPattern.literal(pattern),
        });
    const tell = new SnsAction(topic);
    const alarms = rules(watched).map(({ name: ending, metric, over, periods = 1, under }) => {
      const alarm = new Alarm(this, ending, {
        alarmName: `${name}-${ending}`,
        alarmDescription: `docs/operating.md, "${ending}"`,
        metric,
        threshold: over,
        evaluationPeriods: periods,
        comparisonOperator: under
          ? ComparisonOperator.LESS_THAN_THRESHOLD
          : ComparisonOperator.GREATER_THAN_THRESHOLD,
        treatMissingData: under ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(tell);
      alarm.addOkAction(tell);
      return alarm;
    });
    dashboard(this, watched, alarms);
  }

  /** A topic with a policy and a key of its own hears only those whom both name. */
  #letAlarmsIn(topic: Topic, key: IKey): void {
    const mine = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };
    const alarms = {
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      conditions: mine,
    };
    const publish = { actions: ['sns:Publish'], resources: [topic.topicArn] };
    topic.addToResourcePolicy(new PolicyStatement({ ...alarms, ...publish }));
    const seal = { actions: ['kms:Decrypt', 'kms:GenerateDataKey*'], resources: ['*'] };
    key.addToResourcePolicy(new PolicyStatement({ ...alarms, ...seal }));
  }
}
