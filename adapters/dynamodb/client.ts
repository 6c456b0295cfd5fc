import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export interface DynamoClientOptions {
  readonly region: string;
  readonly credentials: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
  /** Another DynamoDB than Amazon's of that region. */
  readonly endpoint?: string;
  /** Milliseconds after which an unanswered call counts as failed; whoever crowds a small engine waits longer. */
  readonly timeouts?: { readonly connectionTimeout: number; readonly requestTimeout: number };
}

/**
 * The SDK's client with every choice made here, so that it looks into no file, environment or address for one
 * and a bundle may leave all that out. It retries nothing: the store does, knowing what it wrote.
 */
export const dynamoClient = ({
  region,
  credentials,
  endpoint,
  timeouts = { connectionTimeout: 800, requestTimeout: 1500 },
}: DynamoClientOptions): DynamoDBClient => {
  const client = new DynamoDBClient({
    region,
    credentials,
    ...(endpoint === undefined ? {} : { endpoint }),
    maxAttempts: 1,
    retryMode: 'standard',
    defaultsMode: 'standard',
    useDualstackEndpoint: false,
    useFipsEndpoint: false,
    accountIdEndpointMode: 'disabled',
    endpointDiscoveryEnabledProvider: async () => false,
    requestHandler: { ...timeouts, throwOnRequestTimeout: true },
  });
  // With no logger given it makes the text for one all the same, of every request and answer.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};
