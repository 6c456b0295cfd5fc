import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Findings of cdk-nag that we looked at and keep, each with the reason. Ten at most; more would mean that we no longer look. */
const reasons = {
  'AwsSolutions::AwsSolutions-APIG4':
    'Slack and Microsoft sign every request; the edges check the signature on the raw bytes before they parse anything.',
  'AwsSolutions::AwsSolutions-IAM5[Resource::*]':
    'dynamodb:ListStreams names no resource, and Lambda asks for it of whoever reads a stream.',
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
    'Nothing in a bundle speaks to X-Ray, which would cost every cold start; request ids in the logs and the journal trace a command.',
} as const;

export type Accepted = keyof typeof reasons;

/** Keeps a finding at a construct and what is within it. */
export const accept = (where: IConstruct, ...findings: readonly Accepted[]): void =>
  Validations.of(where).acknowledge(...findings.map((id) => ({ id, reason: reasons[id] })));
