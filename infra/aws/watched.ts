import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { FunctionName, InstallName } from './bundle.ts';
import type { BotFunction } from './function.ts';
import type { KeyQueue } from './queues.ts';

/** All that is watched of a deployment. */
export interface Watched {
  readonly name: string;
  readonly key: IKey;
  /** Where alarms are sent; nobody is told without it. */
  readonly mail: string | undefined;
  readonly api: HttpApi;
  readonly table: Table;
  readonly functions: Readonly<
    Record<FunctionName, BotFunction> & Partial<Record<InstallName, BotFunction>>
  >;
  readonly queues: Readonly<Record<'deliver' | 'wake', KeyQueue>>;
  readonly deadLetters: Readonly<Record<'deliver' | 'wake' | 'relay' | 'tick', Queue>>;
}
