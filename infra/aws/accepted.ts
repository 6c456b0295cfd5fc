import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Findings of cdk-nag that we looked at and keep, each with the reason. Ten at most; more would mean that we no longer look. */
const reasons = {
  'AwsSolutions::AwsSolutions-APIG4':
    'Slack and Microsoft sign every request; the edges check the signature on the raw bytes before they parse anything.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::*]':
    'dynamodb:ListStreams, which Lambda asks for of whoever reads a stream, and the two calls of X-Ray name no resource.',
  'AwsSolutions::AwsSolutions-SQS3':
    'It is itself where the stream and the clock put what failed, and has an alarm at the first message.',
  'Serverless::Serverless-SNSRedrivePolicy':
    'An alarm that could not be mailed is still an alarm: it stands on the dashboard until what it tells of is over.',
  'Serverless::Serverless-SQSRedrivePolicy':
    'It is the end of the way: a person looks at what lies there. An alarm tells at the first message.',
  'Serverless::Serverless-LambdaDLQ':
    'Called by the API, a queue or the stream, whose own dead letters have an alarm; the tick has a failure destination.',
  'Serverless::Serverless-LambdaEventSourceMappingDestination':
    'The queue itself moves a message to its dead-letter queue after five tries; a mapping of SQS takes no other.',
  'Serverless::Serverless-LambdaTracing':
    'A setting puts it on; nothing in a bundle speaks to X-Ray, and request ids in the logs and the journal trace a command.',
  'AwsSolutions::AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]':
    'AWS itself keeps the list of what its backup service needs; the plan names the one table it may be used on.',
} as const;

export type Accepted = keyof typeof reasons;

/** Keeps a finding at a construct and what is within it. */
export const accept = (where: IConstruct, ...findings: readonly Accepted[]): void =>
  Validations.of(where).acknowledge(...findings.map((id) => ({ id, reason: reasons[id] })));
