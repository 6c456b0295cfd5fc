import { sha256 } from '../../adapters/aws/hash.ts';
import { waiting } from '../../adapters/memory/outbox.ts';
import { emptyShelf, type Shelf } from '../../adapters/memory/shelf.ts';
import { memoryStore } from '../../adapters/memory/store.ts';
import { deliver, type EffectKey } from '../../core/deliver.ts';
import { handle } from '../../core/handle.ts';
import type { Known } from '../../core/model/chat-facts.ts';
import type { DueKey } from '../../core/model/due-key.ts';
import { type AccountId, type At, installOf } from '../../core/model/ids.ts';
import type { Answer } from '../../core/model/outcome.ts';
import type { Request } from '../../core/model/request.ts';
import type { DeliverPorts } from '../../core/ports/ports.ts';
import { wakePatiently } from '../../core/wake.ts';
import { lateStore, uneven } from '../support/late.ts';
import { type Chat, type ChatTroubles, chatOf } from './chat.ts';
import { type Random, randomOf } from './random.ts';
import { type Process, schedulerOf } from './scheduler.ts';
import { faultyStore, type Troubles } from './store.ts';

/** One message on its way to deliver, and whether an earlier delivery of it did not come to its end. */
interface Queued {
  readonly key: EffectKey;
  readonly again: boolean;
}

/** What a history is mostly about, so that things meet that are rarely done. */
export const themes = ['actions', 'giving', 'votes', 'meetings'] as const;
export type Theme = (typeof themes)[number];

/** The bot whole, as many processes over one table, on a clock that only the history moves. */
export interface Bot {
  readonly shelf: Shelf;
  readonly chat: Chat;
  readonly random: Random;
  readonly theme: Theme;
  readonly known: Map<AccountId, Known>;
  readonly now: () => At;
  readonly pass: (seconds: number) => void;
  /** One process answers it; whoever asked hears the answer, unless the process was stopped. */
  readonly ask: (request: Request, heard: (answer: Answer) => void) => void;
  /** What the clock brings each minute. */
  readonly tick: () => void;
  /** Takes some of the queue to one process. */
  readonly deliverSome: () => void;
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
const patience = { handle: 10, wake: 60, deliver: 60 };

/** As many processes at once. */
const mostAtOnce = 8;

export const botOf = (seed: number, start: At, troubles: Troubles & ChatTroubles): Bot => {
  const random = randomOf(seed);
  const shelf = emptyShelf();
  let clock = Date.parse(start);
  const scheduler = schedulerOf(() => clock, random);
  const now = (): At => new Date(clock).toISOString();
  const memory = memoryStore({ hash: sha256, shelf });
  const store = lateStore(memory, uneven(seed, 8));
  const chat = chatOf(now, troubles, random);
  const known = new Map<AccountId, Known>();
  let names = 0;
  const fresh = (characters: number) => {
    names += 1;
    return (seed.toString(32) + names.toString(32).padStart(6, 'a')).padStart(characters, 'b');
  };
  const portsOf = (process: Process): DeliverPorts => {
    const messenger = chat.messenger(process);
    return {
      store: faultyStore(store, process, troubles, random),
      now,
      fresh: (characters) => fresh(characters).slice(-characters),
      hash: sha256,
      pause: () => process.turn(),
      directory: {
        account: async (account, seenIn) => {
          await process.turn();
          const found = known.get(account);
          return found && { ...found, home: installOf(account) === installOf(seenIn) };
        },
        channel: async () => ({ members: 12 }),
      },
      messengers: { slack: messenger, teams: messenger },
      refused: () => {},
    };
  };
  const queue: Queued[] = [];
  const unfinished: DueKey[] = [];
  const send = (key: EffectKey, again = false) => {
    queue.push({ key, again });
    // A queue delivers what it has at least once.
    if (random.chance(0.1)) queue.splice(random.below(queue.length), 0, { key, again });
  };
  // The stream tells of what is born; once in a while it is behind until the tick comes first.
  shelf.listeners.add((news) => {
    if (news.news === 'changed') {
      void memory.changed(news.programme, news.partnership, [news.record], now());
    } else if (random.chance(0.9)) send({ programme: news.programme, to: news.to, id: news.id });
  });
  const wakeOne = (key: DueKey, again: boolean): void =>
    scheduler.start(
      patience.wake,
      async (process) => {
        const { effects } = await wakePatiently(key, again, portsOf(process));
        for (const { programme, to, id, due } of effects) send({ programme, to, id, due });
      },
      (how) => void (how === 'stopped' && random.chance(0.5) && unfinished.push(key)),
    );
  const dueNow = (): DueKey[] =>
    waiting(shelf)
      .filter(({ due }) => due <= now())
      .map(({ key }) => key);
  return {
    shelf,
    chat,
    random,
    theme: random.pick(themes),
    known,
    now,
    pass: (seconds) => {
      clock += Math.floor(seconds * 1000);
    },
    ask: (request, heard) =>
      scheduler.start(
        patience.handle,
        async (process) => heard(await handle(request, portsOf(process))),
        () => {},
      ),
    tick: () => {
      for (const key of unfinished.splice(0)) wakeOne(key, true);
      for (const key of dueNow().slice(0, mostAtOnce)) wakeOne(key, false);
    },
    deliverSome: () => {
      const some = queue.splice(0, 1 + random.below(6));
      if (some.length === 0) return;
      scheduler.start(
        patience.deliver,
        async (process) => {
          const keys = some.map(({ key, again }) =>
            again ? { ...key, again: true as const } : key,
          );
          const failed = await deliver(keys, portsOf(process));
          for (const { key, faults } of failed) if (faults === 0) send(key, true);
        },
        (how) => {
          if (how === 'stopped') for (const { key } of some) send(key, true);
        },
      );
    },
    step: async () => {
      clock += random.below(120);
      return scheduler.step();
    },
    stopOne: scheduler.stop,
    running: scheduler.running,
    rest: async () => {
      for (let round = 0; round < 400; round += 1) {
        while (await scheduler.step()) clock += 5;
        if (queue.length === 0 && unfinished.length === 0 && dueNow().length === 0) return;
        for (const key of unfinished.splice(0)) wakeOne(key, true);
        for (const key of dueNow()) wakeOne(key, false);
        while (await scheduler.step()) clock += 5;
        const all = queue.splice(0);
        if (all.length > 0)
          scheduler.start(
            patience.deliver,
            async (process) =>
              void (await deliver(
                all.map(({ key }) => key),
                portsOf(process),
              )),
            () => {},
          );
      }
      throw new Error('something stays due for ever');
    },
    nextDue: () =>
      waiting(shelf)
        .map(({ due }) => due)
        .sort()[0],
  };
};
