import { randomUUID } from 'node:crypto';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { Carried, Queue } from '../../adapters/aws/queue.ts';
import { whyOf } from '../../core/lib/why.ts';
import type { At } from '../../core/model/ids.ts';

/** SQS in one process: groups in order and side by side, repeats dropped, failures tried again, poison told and put away. */
export interface LocalQueue extends Queue {
  /** Messages not yet finished. */
  readonly length: () => number;
  /** Resolves once nothing is left, messages that wait for another try included. */
  readonly idle: () => Promise<void>;
  /** Forgets what was to be handed out later: it is due, and met at the next start. */
  readonly stop: () => void;
}
interface Waiting extends Carried {
  readonly id: string;
  readonly tries: number;
}
type Handler = (event: SQSEvent) => Promise<SQSBatchResponse | undefined>;

const mostTries = 5;
const batchSize = 10;
/** SQS forgets a de-duplication id after five minutes: of the product's clock, which may walk through them at once. */
const remembered = 5 * 60_000;
const pauseBeforeAgain = (tries: number): number => 100 * 2 ** tries;

const record = ({ id, body, group, tries }: Waiting): SQSRecord => ({
  messageId: id,
  receiptHandle: id,
  body,
  attributes: {
    ApproximateReceiveCount: `${tries + 1}`,
    ApproximateFirstReceiveTimestamp: `${Date.now()}`,
    SentTimestamp: `${Date.now()}`,
    SenderId: 'local',
    MessageGroupId: group,
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: 'arn:aws:sqs:local:000000000000:local.fifo',
  awsRegion: 'local',
});

const failedOf = async (handler: Handler, batch: readonly Waiting[]): Promise<Set<string>> => {
  try {
    const answer = await handler({ Records: batch.map(record) });
    return new Set(answer?.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier));
  } catch (error) {
    console.error('A message could not be worked through:', whyOf(error));
    return new Set(batch.map(({ id }) => id));
  }
};

/** Starts a queue whose messages go to `handler`, the same one that Lambda calls. */
export const localQueue = (handler: Handler, clock: () => At): LocalQueue => {
  const groups = new Map<string, Waiting[]>();
  const seen = new Map<string, number>();
  const work = new Set<Promise<void>>();

  const isRepeat = (once: string | undefined): boolean => {
    const now = Date.parse(clock());
    for (const [id, until] of seen) {
      if (until > now) break;
      seen.delete(id);
    }
    if (once === undefined) return false;
    if (seen.has(once)) return true;
    seen.set(once, now + remembered);
    return false;
  };

  const workThrough = async (group: string, lines: Waiting[]): Promise<void> => {
    while (lines.length > 0) {
      const batch = lines.slice(0, batchSize);
      const failed = await failedOf(handler, batch);
      const again = batch
        .filter(({ id }) => failed.has(id))
        .map((one) => ({ ...one, tries: one.tries + 1 }));
      for (const poison of again.filter(({ tries }) => tries >= mostTries))
        console.error(`Put away after ${mostTries} tries: ${poison.body}`);
      const kept = again.filter(({ tries }) => tries < mostTries);
      lines.splice(0, batch.length, ...kept);
      const [first] = kept;
      if (first) await new Promise((go) => setTimeout(go, pauseBeforeAgain(first.tries)));
    }
    groups.delete(group);
  };

  const begin = (group: string, lines: Waiting[]): void => {
    groups.set(group, lines);
    const run = Promise.resolve()
      .then(() => workThrough(group, lines))
      .finally(() => work.delete(run));
    work.add(run);
  };

  const take = (message: Carried): void => {
    const line: Waiting = { ...message, id: randomUUID(), tries: 0 };
    const lines = groups.get(message.group);
    if (lines) lines.push(line);
    else begin(message.group, [line]);
  };

  const delayed = new Set<NodeJS.Timeout>();
  const later = (message: Carried, seconds: number): void => {
    const timer = setTimeout(() => {
      delayed.delete(timer);
      take(message);
    }, seconds * 1000);
    delayed.add(timer.unref());
  };

  return {
    send: async (messages) => {
      for (const message of messages) {
        if (isRepeat(message.once)) continue;
        // Not counted until then: a clock that is moved on meets what it carries as due.
        if (message.delay) later(message, message.delay);
        else take(message);
      }
    },
    length: () => [...groups.values()].reduce((sum, { length }) => sum + length, 0),
    idle: async () => {
      while (work.size > 0) await Promise.all(work);
    },
    stop: () => {
      for (const timer of delayed) clearTimeout(timer);
      delayed.clear();
    },
  };
};
