import type { At } from '../../core/model/ids.ts';
import type { LocalClock } from './clock.ts';
import type { LocalQueue } from './fifo.ts';
import type { Stream } from './stream.ts';

/** The parts of the running system that a walk through time drives. */
export interface Walked {
  readonly clock: LocalClock;
  readonly stream: Stream;
  readonly queues: readonly LocalQueue[];
  readonly tick: () => Promise<void>;
  /** The first instant after `after` and up to `until` at which something is due. */
  readonly nextDue: (after: At, until: At) => Promise<At | undefined>;
  /** How many things are due at this instant and not looked after. */
  readonly dueNow: (now: At) => Promise<number>;
}

/** A thing that stays due however often it is looked after must not hold the clock for ever. */
const mostRounds = 20;

/** Until nothing is under way. */
const idle = async ({ stream, queues }: Walked): Promise<void> => {
  for (let moved = 1; moved > 0; ) {
    for (const queue of queues) await queue.idle();
    moved = await stream.drain();
    moved += queues.reduce((sum, queue) => sum + queue.length(), 0);
  }
};

/** Looks after all that is due at this instant, until nothing is under way and nothing is due. */
export const settle = async (walked: Walked): Promise<void> => {
  const { clock, tick, dueNow } = walked;
  await idle(walked);
  for (let round = 0; round < mostRounds; round += 1) {
    if ((await dueNow(clock.now())) === 0) return;
    await tick();
    await idle(walked);
  }
};

/** Walks from due instant to due instant, so that everything happens at its own hour and in its order. */
export const walk = async (walked: Walked, until: At): Promise<void> => {
  await settle(walked);
  for (;;) {
    const due = await walked.nextDue(walked.clock.now(), until);
    if (due === undefined) break;
    walked.clock.moveTo(due);
    await settle(walked);
  }
  walked.clock.moveTo(until);
  await settle(walked);
};
