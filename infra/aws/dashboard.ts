import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Watched } from './watched.ts';

const period = Duration.minutes(5);
const sum = { period, statistic: Stats.SUM };
const most = { period, statistic: Stats.MAXIMUM };
const slowest = { period, statistic: Stats.percentile(99) };

const graph = (title: string, left: IMetric[], right: IMetric[] = []): GraphWidget =>
  new GraphWidget({ title, left, right, width: 12, height: 6 });

/** One page: what is wrong now, then the way of a command from left to right. */
export const dashboard = (scope: Construct, watched: Watched, alarms: Alarm[]): Dashboard => {
  const { name, api, table, functions, queues } = watched;
  const all = Object.values(functions).map(({ lambda }) => lambda);
  const waiting = Object.values(queues).map(({ queue }) => queue);
  return new Dashboard(scope, 'Dashboard', {
    dashboardName: name,
    defaultInterval: Duration.days(1),
    widgets: [
      [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 4 })],
      [
        graph(
          'Asked, and refused or failed',
          [api.metricCount(sum)],
          [api.metricClientError(sum), api.metricServerError(sum)],
        ),
        graph('Time to the answer, slowest of a hundred (ms)', [api.metricLatency(slowest)]),
      ],
      [
        graph(
          'Runs',
          all.map((one) => one.metricInvocations(sum)),
        ),
        graph(
          'Errors, and turned away',
          all.map((one) => one.metricErrors(sum)),
          all.map((one) => one.metricThrottles(sum)),
        ),
      ],
      [
        graph(
          'Waiting to go out or to be looked after, and for how long (s)',
          waiting.map((one) => one.metricApproximateNumberOfMessagesVisible(most)),
          waiting.map((one) => one.metricApproximateAgeOfOldestMessage(most)),
        ),
        graph('Read and write units', [
          table.metricConsumedReadCapacityUnits(sum),
          table.metricConsumedWriteCapacityUnits(sum),
        ]),
      ],
    ],
  });
};
