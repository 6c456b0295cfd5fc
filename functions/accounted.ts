import type { DynamoDBStreamEvent, SQSEvent } from 'aws-lambda';
import { type StreamRecord, streamKey } from '../adapters/dynamodb/stream-key.ts';

const programmesIn = ({ Records }: SQSEvent | DynamoDBStreamEvent): readonly string[] =>
  Records.flatMap((record) => {
    if ('body' in record) return [String(JSON.parse(record.body).programme)];
    return streamKey(record as StreamRecord)?.programme ?? [];
  });

/** The same work; how much of it was each programme's stands in the log, by its id, which is no name. */
export const accounted =
  <Event extends SQSEvent | DynamoDBStreamEvent, Rest extends readonly unknown[], Answer>(
    by: 'relay' | 'wake' | 'deliver',
    work: (event: Event, ...rest: Rest) => Promise<Answer>,
  ) =>
  (event: Event, ...rest: Rest): Promise<Answer> => {
    const all = programmesIn(event);
    for (const programme of new Set(all)) {
      const times = all.filter((one) => one === programme).length;
      console.log({ work: { by, programme, times } });
    }
    return work(event, ...rest);
  };
