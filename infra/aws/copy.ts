import { App, Aws, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { BackupPlan, BackupPlanRule, BackupResource, BackupVault } from 'aws-cdk-lib/aws-backup';
import { Schedule } from 'aws-cdk-lib/aws-events';
import { type IKey, Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { accept } from './accepted.ts';

const kept = Duration.days(35);
const vault = (scope: Construct, name: string, encryptionKey: IKey): BackupVault =>
  new BackupVault(scope, 'Vault', {
    backupVaultName: `${name}-copy`,
    encryptionKey,
    removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
  });

interface Copied {
  readonly name: string;
  /** Where the copy is kept, in the same account. */
  readonly region: string;
  /** Never the ballots': an open vote's are in their table and its own history, and nowhere else. */
  readonly table: { readonly tableArn: string };
  readonly key: IKey;
}

/** Copies a table each night to another Region, into a vault with a key of that Region, and keeps each copy 35 days. */
export const copyTo = (stack: Stack, { name, region, table, key }: Copied): Stack => {
  const there = new Stack(App.of(stack), `${name}-copy`, {
    env: { region },
    terminationProtection: stack.terminationProtection === true,
    description: 'Folkmoot: where copies of its table are kept',
  });
  const { RETAIN_ON_UPDATE_OR_DELETE: removalPolicy } = RemovalPolicy;
  vault(there, name, new Key(there, 'Key', { enableKeyRotation: true, removalPolicy }));
  stack.addStackDependency(there);
  const arn = `arn:${Aws.PARTITION}:backup:${region}:${Aws.ACCOUNT_ID}:backup-vault:${name}-copy`;
  const plan = new BackupPlan(stack, 'Copy', {
    backupPlanName: `${name}-copy`,
    backupVault: vault(stack, name, key),
    backupPlanRules: [
      new BackupPlanRule({
        scheduleExpression: Schedule.cron({ hour: '2', minute: '30' }),
        deleteAfter: kept,
        copyActions: [
          {
            destinationBackupVault: BackupVault.fromBackupVaultArn(stack, 'There', arn),
            deleteAfter: kept,
          },
        ],
      }),
    ],
  });
  plan.addSelection('Table', { resources: [BackupResource.fromArn(table.tableArn)] });
  accept(
    plan,
    'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]',
  );
  return there;
};
