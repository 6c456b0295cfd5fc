import type { DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { whyOf } from '../../core/lib/why.ts';

/** The table's stream, read in this process and handed to the same function that Lambda calls. */
export interface Stream {
  /** Hands over all that has been written so far; answers how many records. */
  readonly drain: () => Promise<number>;
  readonly stop: () => void;
}
interface Shard {
  readonly ShardId: string;
  readonly SequenceNumberRange?: { readonly EndingSequenceNumber?: string };
}
type Call = <Answer>(target: string, body: unknown) => Promise<Answer>;

/** How often the stream is looked at while nobody asks, in milliseconds. */
const everySo = 200;
const batch = 100;

/** A DynamoDB on this machine reads the names in a signature, and no more of it. */
const caller =
  (endpoint: string): Call =>
  async (target, body) => {
    const scope = 'local/20260101/local/dynamodb/aws4_request';
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDBStreams_20120810.${target}`,
        'x-amz-date': '20260101T000000Z',
        authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host;x-amz-date, Signature=0`,
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`The stream answered ${response.status} to ${target}.`);
    return (await response.json()) as never;
  };

const streamOf = async (call: Call, TableName: string): Promise<string> => {
  const { Streams } = await call<{ Streams: { StreamArn: string }[] }>('ListStreams', {
    TableName,
  });
  const arn = Streams.at(-1)?.StreamArn;
  if (!arn) throw new Error(`The table ${TableName} has no stream.`);
  return arn;
};
const shardsOf = async (call: Call, StreamArn: string): Promise<readonly Shard[]> => {
  const { StreamDescription } = await call<{ StreamDescription: { Shards: Shard[] } }>(
    'DescribeStream',
    { StreamArn },
  );
  return StreamDescription.Shards;
};

/** Follows the stream from now on; what was written before is on the due index, so nothing is lost by not looking back. */
export const followStream = async (
  endpoint: string,
  table: string,
  handler: (event: DynamoDBStreamEvent) => Promise<void>,
): Promise<Stream> => {
  const call = caller(endpoint);
  const arn = await streamOf(call, table);
  const places = new Map<string, string | undefined>();
  const begin = async (ShardIteratorType: 'LATEST' | 'TRIM_HORIZON') => {
    for (const { ShardId } of await shardsOf(call, arn)) {
      if (places.has(ShardId)) continue;
      const given = { StreamArn: arn, ShardId, ShardIteratorType };
      const { ShardIterator } = await call<{ ShardIterator: string }>('GetShardIterator', given);
      places.set(ShardId, ShardIterator);
    }
  };
  await begin('LATEST');

  const readShard = async (shard: string, ShardIterator: string): Promise<number> => {
    const { Records, NextShardIterator } = await call<{
      Records: DynamoDBRecord[];
      NextShardIterator?: string;
    }>('GetRecords', { ShardIterator, Limit: batch });
    if (Records.length > 0) await handler({ Records });
    places.set(shard, NextShardIterator);
    // A shard that has come to its end has children, which hold what followed.
    if (!NextShardIterator) await begin('TRIM_HORIZON');
    return Records.length;
  };
  const readAll = async (): Promise<number> => {
    let all = 0;
    for (let read = -1; read !== 0; all += read) {
      read = 0;
      for (const [shard, place] of places) if (place) read += await readShard(shard, place);
    }
    return all;
  };

  // One reader at a time, so that no record is handed over twice.
  let reading: Promise<number> = Promise.resolve(0);
  const drain = (): Promise<number> => {
    reading = reading.catch(() => 0).then(readAll);
    return reading;
  };
  let running = true;
  const look = async () => {
    while (running) {
      await drain().catch((error: unknown) => {
        if (running) console.error('The stream was not read:', whyOf(error));
      });
      await new Promise((go) => setTimeout(go, everySo).unref());
    }
  };
  void look();
  return {
    drain,
    stop: () => {
      running = false;
    },
  };
};
