import type { Carried, Queue } from '../../adapters/aws/queue.ts';
import { expire } from '../../adapters/dynamodb/expiry.ts';
import { later } from '../../core/calendar/instants.ts';
import { whyOf } from '../../core/lib/why.ts';
import type { Messenger } from '../../core/ports/messenger.ts';
import { deliver } from '../../functions/deliver.ts';
import { relay } from '../../functions/relay.ts';
import type { Environment } from '../../functions/settings.ts';
import { tick } from '../../functions/tick.ts';
import { wake } from '../../functions/wake.ts';
import {
  deliverPorts,
  type Parts,
  relayPorts,
  tableOf,
  tickPorts,
  wakePorts,
} from '../../functions/wiring.ts';
import type { LocalClock } from './clock.ts';
import { localQueue } from './fifo.ts';
import { followStream } from './stream.ts';
import { countDue, nextDue } from './table.ts';
import { settle, walk } from './walk.ts';

/** The cloud's functions in one process, with its queues, its stream and its tick. */
export interface System {
  readonly parts: Parts;
  /** Walks to an instant; answers how many messages went out on the way and how many wait for a later one. */
  readonly walkTo: (until: string) => Promise<{ delivered: number; waiting: number }>;
  /** Brings out what has just been written, without waiting for the next look. */
  readonly hurry: () => void;
  /** Looks at once after what would be looked after within the hour. */
  readonly lookAfter: () => Promise<void>;
  /** Resolves when nothing is under way. */
  readonly settled: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** As in the cloud, so that nothing here is sooner than there. */
const tickEvery = 60_000;
const sweepEvery = 60_000;
const farAway = '9999-12-31T00:00:00.000Z';

const counting = (messenger: Messenger, count: () => void): Messenger => {
  const counted =
    <Given>(send: (given: Given) => ReturnType<Messenger['post']>) =>
    async (given: Given) => {
      const sent = await send(given);
      if (sent.kind === 'sent') count();
      return sent;
    };
  return { ...messenger, post: counted(messenger.post), edit: counted(messenger.edit) };
};

/** Starts everything right of the table over the engine that `environment` names. */
export const startSystem = async (environment: Environment, clock: LocalClock): Promise<System> => {
  const base: Parts = { environment, now: clock.now };
  let delivered = 0;
  // Each queue's reader sends to the other.
  const toWake: Queue = { send: (messages) => wakeQueue.send(messages) };
  const ports = deliverPorts({ ...base, wakeQueue: toWake });
  const count = () => {
    delivered += 1;
  };
  const messengers = Object.fromEntries(
    Object.entries(ports.messengers).map(([chat, one]) => [chat, counting(one, count)]),
  );
  const deliverQueue = localQueue(deliver({ ...ports, messengers }), clock.now);
  const wakeQueue = localQueue(wake(wakePorts({ ...base, deliverQueue })), clock.now);
  const parts: Parts = { ...base, deliverQueue, wakeQueue };
  const table = tableOf(parts);
  const stream = await followStream(
    environment.DYNAMODB_ENDPOINT ?? '',
    table.table,
    relay(relayPorts(parts)),
  );
  const looked = {
    clock,
    stream,
    queues: [deliverQueue, wakeQueue],
    tick: tick(tickPorts(parts)),
    nextDue: (after: string, until: string) => nextDue(table, after, until),
    dueNow: async (now: string) => (await countDue(table, now)).all,
  };
  const alone = oneAtATime();
  const quietly = (work: () => Promise<unknown>) => () => {
    alone(work).catch((error: unknown) =>
      console.error('What is due was not looked at:', whyOf(error)),
    );
  };
  // What fell due while nobody looked.
  quietly(looked.tick)();
  const timers = [
    setInterval(quietly(looked.tick), tickEvery),
    setInterval(
      quietly(() => expire(table, clock.now())),
      sweepEvery,
    ),
  ];
  return {
    parts,
    walkTo: (until) =>
      alone(async () => {
        delivered = 0;
        await walk(looked, until);
        return { delivered, waiting: (await countDue(table, farAway)).effects };
      }),
    hurry: () => void stream.drain().catch(() => {}),
    lookAfter: () =>
      alone(async () => {
        const { store, queue } = tickPorts(parts);
        const isHourly = ({ body }: Carried) => JSON.parse(body).due === 'hourly';
        const hourly: Queue = { send: (all) => queue.send(all.filter(isHourly)) };
        await tick({ store, now: () => later(clock.now(), 3600), queue: hourly })();
        await settle(looked);
      }),
    settled: () => alone(() => settle(looked)),
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      wakeQueue.stop();
      await alone(async () => {});
      stream.stop();
      await stream.drain().catch(() => 0);
      await Promise.all([deliverQueue.idle(), wakeQueue.idle()]);
    },
  };
};

/** Ticks and walks never overlap: each would count the other's work as its own. */
const oneAtATime = () => {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
};
