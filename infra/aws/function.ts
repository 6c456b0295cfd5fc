import { Aws, type Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type Code,
  Function as Lambda,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { BundleName } from './bundle.ts';

export interface BotFunctionProps {
  /** Before every name that people meet in the account. */
  readonly prefix: string;
  readonly code: Code;
  readonly timeout: Duration;
  readonly memory: number;
  /** So many at once are kept for it, and never more. */
  readonly reserved?: number;
  /** Lambda tells X-Ray of each run; nothing in a bundle does. */
  readonly tracing: boolean;
  /** arm64 where it is left out, which costs a fifth less to run. */
  readonly processor?: 'auto' | 'arm64' | 'x64' | undefined;
}

type Conditions = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** One of the functions: its log, and a role that may write there and nothing else until something is bound to it. */
export class BotFunction extends Construct {
  readonly lambda: Lambda;
  readonly timeout: Duration;
  readonly log: LogGroup;

  constructor(scope: Construct, id: BundleName, props: BotFunctionProps) {
    super(scope, id);
    const functionName = `${props.prefix}-${id}`;
    this.timeout = props.timeout;
    this.log = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    this.lambda = new Lambda(this, 'Function', {
      functionName,
      role,
      logGroup: this.log,
      code: props.code,
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: props.processor === 'x64' ? Architecture.X86_64 : Architecture.ARM_64,
      memorySize: props.memory,
      timeout: props.timeout,
      loggingFormat: LoggingFormat.JSON,
      tracing: props.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
      ...(props.reserved === undefined ? {} : { reservedConcurrentExecutions: props.reserved }),
    });
    this.may(['logs:CreateLogStream', 'logs:PutLogEvents'], [this.log.logGroupArn]);
  }

  /** A setting of functions/settings.ts; never a secret, which anybody who may look at the function could read. */
  tell(setting: string, value: string): void {
    this.lambda.addEnvironment(setting, value);
  }

  may(actions: readonly string[], resources: readonly string[], conditions: Conditions = {}): void {
    this.#state(Effect.ALLOW, actions, resources, conditions);
  }
  /** Holds whatever else is allowed, by whomever. */
  mayNever(
    actions: readonly string[],
    resources: readonly string[],
    conditions: Conditions = {},
  ): void {
    this.#state(Effect.DENY, actions, resources, conditions);
  }

  /** Lets it read what an operator keeps under these paths of the parameter store, and open it with `keyArn`. */
  knows(paths: readonly string[], keyArn: string): void {
    const stack = Stack.of(this);
    const arns = paths.map((path) =>
      stack.formatArn({ service: 'ssm', resource: 'parameter', resourceName: path.slice(1) }),
    );
    this.tell('PARAMETER_PATHS', paths.join(','));
    this.may(['ssm:GetParametersByPath'], arns);
    this.may(['kms:Decrypt'], [keyArn], {
      StringEquals: { 'kms:ViaService': `ssm.${Aws.REGION}.amazonaws.com` },
      StringLike: { 'kms:EncryptionContext:PARAMETER_ARN': arns.map((arn) => `${arn}/*`) },
    });
  }

  #state(
    effect: Effect,
    actions: readonly string[],
    resources: readonly string[],
    conditions: Conditions,
  ): void {
    const statement = { effect, actions: [...actions], resources: [...resources], conditions };
    this.lambda.addToRolePolicy(new PolicyStatement(statement));
  }
}
