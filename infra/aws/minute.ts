import { Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { BotFunction } from './function.ts';

const allow = (action: string, arn: string) =>
  new PolicyStatement({ actions: [action], resources: [arn] });

/** Calls a function once a minute, unless it is switched off, by a role that may do only that. A call that fails is not made again: the next one is near. */
export const everyMinute = (
  scope: Construct,
  called: BotFunction,
  failed: Queue,
  enabled: boolean,
): Schedule => {
  const role = new Role(scope, 'MinuteRole', {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com'),
  });
  const { lambda } = called;
  const minute = new Schedule(scope, 'Minute', {
    schedule: ScheduleExpression.rate(Duration.minutes(1)),
    description: 'Asks what is due',
    enabled,
    target: {
      bind: () => ({
        arn: lambda.functionArn,
        role,
        deadLetterConfig: { arn: failed.queueArn },
        retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 60 },
      }),
    },
  });
  role.addToPrincipalPolicy(allow('lambda:InvokeFunction', lambda.functionArn));
  role.addToPrincipalPolicy(allow('sqs:SendMessage', failed.queueArn));
  return minute;
};
