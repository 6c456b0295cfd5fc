import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { type HttpApi, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';

const context = (...names: string[]) =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, `$context.${name}`])));

/** Opens the API to the world, with a bound on how much comes in at once and a log of what came. */
export const openStage = (scope: Construct, api: HttpApi, name: string): HttpStage => {
  const log = new LogGroup(scope, 'AccessLog', {
    logGroupName: `/aws/apigateway/${name}`,
    retention: RetentionDays.SIX_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });
  // Neither addresses nor headers: the platforms call, not people, and a header may hold a signature.
  const format = context(
    'requestId',
    'requestTime',
    'routeKey',
    'status',
    'responseLatency',
    'integrationErrorMessage',
  );
  return new HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: 200, burstLimit: 400 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(log),
      format: AccessLogFormat.custom(format),
    },
  });
};
