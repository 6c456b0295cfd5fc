import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { inOwnWords } from '../../core/lib/why.ts';
import { sha256 } from './hash.ts';

/** A message that only carries a key. `once` is set on a FIFO queue: the same value within five minutes is one message. */
export interface Carried {
  readonly body: string;
  /** Messages of one group are worked through in order (FIFO) or in fair turns (standard). */
  readonly group: string;
  readonly once?: string;
  /** Seconds until it is handed out, 900 at the most; a FIFO queue takes none. */
  readonly delay?: number;
}
export interface Queue {
  /** Resolves when all are kept; throws if any is not, so that the sender's own source sends them again. */
  readonly send: (messages: readonly Carried[]) => Promise<void>;
}

const batches = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  items.length === 0 ? [] : [items.slice(0, size), ...batches(items.slice(size), size)];

/** All that SQS takes for the name of a message; a reminder's, with a channel of Teams in it, is longer. */
const name = /^[!-~]{1,128}$/;

/** Who asks, and in which Region. */
export interface SqsClientOptions {
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** The SDK's client with every choice made here, so that it looks into no file, environment or address for one and a bundle may leave all that out. */
export const sqsClient = ({ region, credentials }: SqsClientOptions): SQSClient =>
  new SQSClient({
    region,
    credentials,
    maxAttempts: 3,
    retryMode: 'standard',
    defaultsMode: 'standard',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    requestHandler: {
      connectionTimeout: 800,
      requestTimeout: 1500,
      throwOnRequestTimeout: true,
    },
  });

/** The SQS queue at this address. */
export const sqs = (url: string, client: SQSClient): Queue => ({
  send: async (messages) => {
    for (const batch of batches(messages, 10)) {
      const { Failed } = await client.send(
        new SendMessageBatchCommand({
          QueueUrl: url,
          Entries: batch.map(({ body, group, once, delay }, index) => ({
            Id: `${index}`,
            MessageBody: body,
            MessageGroupId: group,
            ...(delay === undefined ? {} : { DelaySeconds: delay }),
            ...(once === undefined
              ? {}
              : { MessageDeduplicationId: name.test(once) ? once : sha256(once) }),
          })),
        }),
      );
      if (Failed?.length)
        throw inOwnWords(new Error(`The queue refused ${Failed.length} messages.`));
    }
  },
});
