import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Carried, Queue } from '../../adapters/aws/queue.ts';
import { later } from '../../core/calendar/instants.ts';
import type { At } from '../../core/model/ids.ts';
import { type Tally, turn } from './context.ts';
import type { Random } from './random.ts';
import { secretive, type Troubles } from './store.ts';

/** One message of a queue, and how often it was handed out. */
interface Line {
  readonly name: string;
  readonly carried: Carried;
  /** Not handed out before. */
  readonly from: At;
  received: number;
}

/** A queue that delivers at least once, mostly in order, and drops repeats within five minutes. */
export interface Waiting extends Queue {
  /** Puts in without a fault, as the table's stream does, which comes again until it is taken. */
  readonly put: (messages: readonly Carried[]) => void;
  readonly length: () => number;
  /** Hands out the next few; undefined where there are none. */
  readonly take: (most: number) => Batch | undefined;
}
export interface Batch {
  readonly event: SQSEvent;
  /** What failed comes again; all of it where nothing was answered. */
  readonly done: (answer: SQSBatchResponse | undefined) => void;
}

/** Seconds for which a queue knows what it was sent. */
const remembered = 300;

const record = ({ name, carried, received }: Line): SQSRecord => ({
  messageId: name,
  receiptHandle: name,
  body: carried.body,
  attributes: {
    ApproximateReceiveCount: `${received}`,
    ApproximateFirstReceiveTimestamp: '0',
    SentTimestamp: '0',
    SenderId: 'history',
    MessageGroupId: carried.group,
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'history',
  awsRegion: 'history',
});

export const queueOf = (
  now: () => At,
  troubles: Troubles,
  random: Random,
  tally: Tally,
): Waiting => {
  const faulted = (what: string): Error => {
    tally.faulted += 1;
    return secretive(what);
  };
  const lines: Line[] = [];
  const known = new Map<string, At>();
  let count = 0;
  const put = (messages: readonly Carried[]) => {
    for (const carried of messages) {
      if (carried.once !== undefined && (known.get(carried.once) ?? '') > now()) continue;
      if (carried.once !== undefined) known.set(carried.once, later(now(), remembered));
      count += 1;
      const from = later(now(), carried.delay ?? 0);
      const line = () => ({ name: `${count}`, carried, from, received: 0 });
      lines.push(line());
      // It delivers at least once: now and then two of one message are under way at once, the other a little out of turn.
      if (!random.chance(0.25)) continue;
      tally.faulted += 1;
      lines.splice(Math.max(0, lines.length - 1 - random.below(8)), 0, line());
    }
  };
  return {
    put,
    length: () => lines.filter(({ from }) => from <= now()).length,
    send: async (messages) => {
      tally.calls += 1;
      await turn();
      if (random.chance(troubles.throttled)) throw faulted('busy');
      put(messages);
      if (random.chance(troubles.lost)) throw faulted('no answer');
      await turn();
    },
    take: (most) => {
      const taken = lines.filter(({ from }) => from <= now()).slice(0, most);
      if (taken.length === 0) return undefined;
      for (const line of taken) {
        lines.splice(lines.indexOf(line), 1);
        line.received += 1;
      }
      return {
        event: { Records: taken.map(record) },
        done: (answer) => {
          const failed = answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
          lines.push(...taken.filter(({ name }) => failed?.includes(name) ?? true));
        },
      };
    },
  };
};
