import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import {
  DeduplicationScope,
  FifoThroughputLimit,
  Queue,
  QueueEncryption,
} from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { BotFunction } from './function.ts';

/** Where what failed for good waits for a person, for as long as a queue keeps anything. */
export const deadLetterQueue = (scope: Construct, id: string, queueName: string): Queue =>
  new Queue(scope, id, {
    queueName,
    ...(queueName.endsWith('.fifo') ? { fifo: true } : {}),
    // Messages hold keys and nothing of what people wrote; the queues' own encryption is enough and costs no key.
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });

/** A queue that carries keys to one function, and the deadLetterQueue of those that it could not work through. */
export class KeyQueue extends Construct {
  readonly queue: Queue;
  readonly failed: Queue;

  constructor(
    scope: Construct,
    id: string,
    props: { prefix: string; ordered: boolean; reader: BotFunction; atOnce: number; read: boolean },
  ) {
    super(scope, id);
    const { prefix, ordered, reader, atOnce, read } = props;
    const end = ordered ? '.fifo' : '';
    this.failed = deadLetterQueue(this, 'Failed', `${prefix}-failed${end}`);
    this.queue = new Queue(this, 'Queue', {
      queueName: `${prefix}${end}`,
      ...(ordered && {
        fifo: true,
        // Each place has a line of its own, and is limited only by its own.
        deduplicationScope: DeduplicationScope.MESSAGE_GROUP,
        fifoThroughputLimit: FifoThroughputLimit.PER_MESSAGE_GROUP_ID,
      }),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // A message that a function still works on never comes a second time. Where a place's line waits for it, only so
      // long that somebody there may not notice: what is throttled meanwhile is due, and comes by the clock.
      visibilityTimeout: Duration.seconds((ordered ? 3 : 6) * reader.timeout.toSeconds()),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.failed, maxReceiveCount: 5 },
    });
    reader.lambda.addEventSource(
      new SqsEventSource(this.queue, {
        batchSize: 10,
        enabled: read,
        maxConcurrency: atOnce,
        reportBatchItemFailures: true,
      }),
    );
  }

  /** Tells a function where the queue is, and lets it send there. */
  bind(to: BotFunction, setting: 'DELIVER_QUEUE_URL' | 'WAKE_QUEUE_URL'): void {
    to.tell(setting, this.queue.queueUrl);
    to.may(['sqs:SendMessage'], [this.queue.queueArn]);
  }
}
