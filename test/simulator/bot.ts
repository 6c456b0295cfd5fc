import { sha256 } from '../../adapters/aws/hash.ts';
import { waiting } from '../../adapters/memory/outbox.ts';
import { emptyShelf, type Shelf } from '../../adapters/memory/shelf.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import type { At } from '../../core/model/ids.ts';
import type { Request } from '../../core/model/request.ts';
import { carriedEffect } from '../../functions/carried.ts';
import type { Answered } from '../../infra/local/standins/slack/signed.ts';
import { lateStore, uneven } from '../support/late.ts';
import { type Arrival, type Chats, chatsOf } from './chats.ts';
import { type Containers, containersOf } from './containers.ts';
import { type Tally, within } from './context.ts';
import { type ChatTroubles, type Network, networkOf } from './network.ts';
import { queueOf, type Waiting } from './queue.ts';
import { type Random, randomOf } from './random.ts';
import { schedulerOf } from './scheduler.ts';
import { faultyStore, type Troubles } from './store.ts';

/** The bot whole, as many processes over one table, between two chats, on a clock that only the history moves. */
export interface Bot {
  readonly shelf: Shelf;
  readonly tally: Tally;
  readonly chats: Chats;
  readonly network: Network;
  readonly random: Random;
  readonly now: () => At;
  readonly pass: (seconds: number) => void;
  /** Link codes that somebody has typed. */
  readonly tried: Set<string>;
  /** Every request that core took up, answered or not. */
  readonly asked: readonly Request[];
  /** Whatever came from the chats, to come again. */
  readonly arrived: readonly Arrival[];
  readonly again: (arrival: Arrival) => void;
  /** What the clock brings each minute. */
  readonly tick: () => void;
  /** Takes some of what is queued to one process. */
  readonly workSome: () => void;
  /** Lets one process go on, wherever it is; false where all are at rest. */
  readonly step: () => Promise<boolean>;
  readonly stopOne: () => void;
  /** How many are under way. */
  readonly running: () => number;
  /** Everything that is under way comes to its end, and all that is due is done. */
  readonly rest: () => Promise<void>;
  /** The next moment at which something is due; undefined where nothing is. */
  readonly nextDue: () => At | undefined;
}

/** Seconds after which a process is stopped, as deployed. */
const patience = { slack: 10, teams: 10, tick: 30, wake: 60, deliver: 15 };
/** What a chat reads where nothing answers in time. */
const nothing: Answered = { status: 504, body: '' };
/** Share of the requests that come twice at once. */
const twice = 0.25;

export const botOf = (seed: number, start: At, troubles: Troubles & ChatTroubles): Bot => {
  const random = randomOf(seed);
  const shelf = emptyShelf();
  const tally: Tally = { calls: 0, faulted: 0 };
  let clock = Date.parse(start);
  let said = { clock, at: start };
  const now = (): At => {
    if (said.clock !== clock) said = { clock, at: new Date(clock).toISOString() };
    return said.at;
  };
  const scheduler = schedulerOf(() => clock, random);
  const network = networkOf(now, troubles, random, tally);
  const wakeQueue = queueOf(now, troubles, random, tally);
  const deliverQueue = queueOf(now, troubles, random, tally);
  let names = 0;
  const fresh = (characters: number) => {
    names += 1;
    const name = seed.toString(32) + names.toString(32).padStart(6, 'a');
    return name.padStart(characters, 'b').slice(-characters);
  };

  const arrived: Arrival[] = [];
  const again = (arrival: Arrival) => {
    tally.faulted += 1;
    void serve(arrival);
  };
  const arrive = (arrival: Arrival): Promise<Answered> => {
    arrived.push(arrival);
    const answer = serve(arrival);
    if (random.chance(troubles.later > 0 ? twice : 0)) again(arrival);
    return answer;
  };
  const chats = chatsOf(now, network, arrive);
  const memory = memoryStore({ hash: sha256, shelf });
  const store = faultyStore(lateStore(memory, uneven(seed, 8)), troubles, random, tally);
  const asked: Request[] = [];
  const containers = containersOf({ store, now, fresh, chats, wakeQueue, deliverQueue, asked });

  /** Processes at rest, which keep what they know; one that is stopped is gone. */
  const idle: { [Kind in keyof Containers]: ReturnType<Containers[Kind]>[] } = {
    slack: [],
    teams: [],
    tick: [],
    wake: [],
    deliver: [],
  };
  const run = <Kind extends keyof Containers, Result>(
    kind: Kind,
    work: (container: ReturnType<Containers[Kind]>) => Promise<Result>,
    heard: Arrival['heard'] | undefined,
    ended: (result: Result | undefined) => void,
  ): void => {
    const pool = idle[kind] as ReturnType<Containers[Kind]>[];
    const container = pool.pop() ?? (containers[kind]() as ReturnType<Containers[Kind]>);
    let result: Result | undefined;
    scheduler.start(
      patience[kind],
      (process) =>
        within({ process, ...(heard ? { heard } : {}) }, async () => {
          result = await work(container);
        }),
      (how) => {
        if (how === 'done') pool.push(container);
        else tally.faulted += 1;
        ended(how === 'done' ? result : undefined);
      },
    );
  };

  const serve = ({ chat, body, headers, heard }: Arrival): Promise<Answered> =>
    new Promise((resolve) =>
      run(
        chat,
        async (edge) => edge({ headers: await headers(), rawBody: Buffer.from(body) }),
        heard,
        (answer) => resolve(answer ?? nothing),
      ),
    );
  const work = (kind: 'wake' | 'deliver', queue: Waiting, most: number): void => {
    const batch = queue.take(most);
    if (!batch) return;
    run(
      kind,
      (container) => container(batch.event),
      undefined,
      (answer) => batch.done(answer && 'batchItemFailures' in answer ? answer : undefined),
    );
  };
  const tick = () =>
    run(
      'tick',
      (container) => container(),
      undefined,
      () => {},
    );

  // The stream tells of what is born; once in a while it is behind until the tick comes first.
  shelf.listeners.add((news) => {
    if (news.news === 'changed')
      void memory.changed(news.programme, news.partnership, [news.record], now());
    else if (random.chance(0.9)) deliverQueue.put([carriedEffect(news, '0')]);
  });
  const dueNow = () => waiting(shelf, now()).length > 0;
  const atEnd = async () => {
    do {
      network.lands();
      clock += 5;
    } while (await scheduler.step());
  };
  return {
    shelf,
    tally,
    chats,
    network,
    random,
    now,
    pass: (seconds) => {
      clock += Math.floor(seconds * 1000);
      network.lands();
    },
    tried: new Set(),
    asked,
    arrived,
    again,
    tick,
    workSome: () => {
      if (random.chance(0.6)) work('deliver', deliverQueue, 1 + random.below(3));
      else work('wake', wakeQueue, 1 + random.below(4));
    },
    step: async () => {
      clock += random.below(120);
      network.lands();
      return scheduler.step();
    },
    stopOne: scheduler.stop,
    running: scheduler.running,
    rest: async () => {
      for (let round = 0; round < 400; round += 1) {
        // A queue drops for some minutes what it was sent before.
        if (round > 5) clock += 60_000;
        await atEnd();
        if (deliverQueue.length() + wakeQueue.length() === 0) {
          if (!dueNow()) return;
          tick();
          await atEnd();
        }
        work('wake', wakeQueue, 100);
        await atEnd();
        work('deliver', deliverQueue, 100);
        await atEnd();
      }
      const due = waiting(shelf, now());
      throw new Error(`it stays due for ever: ${JSON.stringify(due.slice(0, 3))}`);
    },
    nextDue: () =>
      waiting(shelf)
        .map(({ due }) => due)
        .sort()[0],
  };
};
