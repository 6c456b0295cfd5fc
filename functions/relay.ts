import type { DynamoDBStreamEvent } from 'aws-lambda';
import type { Queue } from '../adapters/aws/queue.ts';
import { type StreamRecord, streamKey } from '../adapters/dynamodb/stream-key.ts';
import type { News } from '../core/model/due-key.ts';
import type { Ports } from '../core/ports/ports.ts';
import { carriedEffect } from './carried.ts';
import { entry, relayPorts } from './wiring.ts';

type Changed = Extract<News, { news: 'changed' }>;

/** What changed, a partnership after the other. */
const byPartnership = (news: readonly News[]): readonly Changed[][] => {
  const found = new Map<string, Changed[]>();
  for (const one of news) {
    if (one.news !== 'changed') continue;
    const name = `${one.programme} ${one.partnership}`;
    found.set(name, [...(found.get(name) ?? []), one]);
  }
  return [...found.values()];
};

/** What was written goes on its way: new effects to the queue, changed partnerships to be looked after. */
export const relay =
  ({ store, now, queue }: Pick<Ports, 'store' | 'now'> & { readonly queue: Queue }) =>
  async ({ Records }: DynamoDBStreamEvent): Promise<void> => {
    const news = Records.flatMap((record) => streamKey(record as StreamRecord) ?? []);
    await queue.send(news.flatMap((one) => (one.news === 'effect' ? carriedEffect(one, '0') : [])));
    await Promise.all(
      byPartnership(news).map(async (changed) => {
        const [first] = changed;
        const records = [...new Set(changed.map(({ record }) => record))];
        if (first) await store.changed(first.programme, first.partnership, records, now());
      }),
    );
  };

export const handler = entry(() => relay(relayPorts()));
