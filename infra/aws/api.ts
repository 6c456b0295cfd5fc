import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type CfnStage,
  type HttpApi,
  type HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { BotFunction } from './function.ts';

const context = (...names: string[]) =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, `$context.${name}`])));

/** One way in. */
interface Door {
  readonly path: string;
  readonly method: HttpMethod;
  readonly to: BotFunction;
  /** So many a second, and twice as many at once: a flood at one door leaves the others open. */
  readonly perSecond: number;
}

/** Opens the API to the world, with a bound on how much comes in at each door and a log of what came. */
export const openDoors = (
  scope: Construct,
  api: HttpApi,
  { name, doors }: { readonly name: string; readonly doors: readonly Door[] },
): void => {
  const integrations = new Map<BotFunction, HttpLambdaIntegration>();
  const integration = (to: BotFunction) => {
    const one = integrations.get(to) ?? new HttpLambdaIntegration(`To-${to.node.id}`, to.lambda);
    integrations.set(to, one);
    return one;
  };
  const routes = doors.flatMap(({ path, method, to }) =>
    api.addRoutes({ path, methods: [method], integration: integration(to) }),
  );
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
  const stage = new HttpStage(scope, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    throttle: { rateLimit: 200, burstLimit: 400 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(log),
      format: AccessLogFormat.custom(format),
    },
  });
  (stage.node.defaultChild as CfnStage).routeSettings = Object.fromEntries(
    doors.map(({ path, method, perSecond }) => [
      `${method} ${path}`,
      { ThrottlingRateLimit: perSecond, ThrottlingBurstLimit: 2 * perSecond },
    ]),
  );
  // AWS refuses the limit of a door that is not there yet.
  stage.node.addDependency(...routes);
};
