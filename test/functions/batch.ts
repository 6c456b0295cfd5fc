import type { DynamoDBStreamEvent, SQSEvent, SQSRecord } from 'aws-lambda';
import { vi } from 'vitest';
import { sha256 } from '../../adapters/aws/hash.ts';
import type { Carried, Queue } from '../../adapters/aws/queue.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import type { EffectKey } from '../../core/deliver.ts';
import type { Effect } from '../../core/model/effect.ts';
import { effectId, partnershipId, placeId, programmeId } from '../../core/model/ids.ts';

export const at = '2027-01-04T09:00:00.000Z';
export const programme = programmeId('p1');
export const partnership = partnershipId('southport');
export const place = placeId('slack', 'T1', 'C1');
export const key: EffectKey = { programme, to: place, id: effectId('e1') };
export const effect: Effect = {
  ...key,
  partnership,
  body: { kind: 'notice', notice: { notice: 'welcome' } },
  made: at,
  due: at,
  attempt: 0,
  state: { is: 'waiting' },
};

export const emptyStore = () => memoryStore({ hash: sha256 });
export const gathering = (): Queue & { readonly sent: Carried[] } => {
  const sent: Carried[] = [];
  return { sent, send: async (messages) => void sent.push(...messages) };
};
export const written = (eventName: 'INSERT' | 'MODIFY' | 'REMOVE', Keys: unknown) =>
  ({ eventName, dynamodb: { Keys } }) as DynamoDBStreamEvent['Records'][number];
export const received = (times: number, ...bodies: unknown[]): SQSEvent => ({
  Records: bodies.map(
    (body, index) =>
      ({
        messageId: `m${index}`,
        body: JSON.stringify(body),
        attributes: { ApproximateReceiveCount: `${times}` },
      }) as SQSRecord,
  ),
});
export const batch = (...bodies: unknown[]): SQSEvent => received(1, ...bodies);
/** What is written to the log, and not shown. */
export const logged = () => {
  const lines: unknown[] = [];
  for (const level of ['warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((line) => void lines.push(line));
  return lines;
};
