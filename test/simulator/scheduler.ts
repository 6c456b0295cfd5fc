import type { Random } from './random.ts';

/** One process of the bot: it waits at each call that leaves it, and may be stopped there for good. */
export interface Process {
  /** When it is stopped, as the clock reads. */
  readonly until: number;
  /** Resolves when it is its turn; never, once the process was stopped. */
  readonly turn: () => Promise<void>;
}

/** Which of the processes that wait goes on, one at a time: every interleaving can come about, and comes again with its seed. */
export interface Scheduler {
  /** Begins a process that is stopped after so many seconds; `ended` hears how it came to its end. */
  readonly start: (
    seconds: number,
    run: (process: Process) => Promise<void>,
    ended: (how: 'done' | 'stopped') => void,
  ) => void;
  /** Lets one go on; false where none waits. */
  readonly step: () => Promise<boolean>;
  /** Stops one that waits, wherever it is. */
  readonly stop: () => void;
  readonly running: () => number;
}

interface Gate {
  readonly process: Process;
  readonly open: () => void;
}

/** All that follows from what was let go on has happened: nothing but a turn is waited for longer than a microtask. */
const quiet = () => new Promise<void>((done) => setImmediate(done));

export const schedulerOf = (clock: () => number, random: Random): Scheduler => {
  const gates: Gate[] = [];
  let begun = false;
  const running = new Map<Process, (how: 'done' | 'stopped') => void>();
  const end = (process: Process, how: 'done' | 'stopped') => {
    const ended = running.get(process);
    running.delete(process);
    ended?.(how);
  };
  const stop = (process: Process) => {
    for (let at = gates.length - 1; at >= 0; at -= 1)
      if (gates[at]?.process === process) gates.splice(at, 1);
    end(process, 'stopped');
  };
  return {
    start: (seconds, run, ended) => {
      const process: Process = {
        until: clock() + seconds * 1000,
        turn: () =>
          new Promise((open) => {
            if (running.has(process)) gates.push({ process, open });
          }),
      };
      running.set(process, ended);
      begun = true;
      // What it throws is the edge's to answer; here it has come to its end.
      run(process).then(
        () => end(process, 'done'),
        () => end(process, 'done'),
      );
    },
    step: async () => {
      if (begun) await quiet();
      begun = false;
      if (gates.length === 0) return false;
      const gate = random.pick(gates);
      if (clock() > gate.process.until) {
        stop(gate.process);
        return true;
      }
      gates.splice(gates.indexOf(gate), 1);
      gate.open();
      await quiet();
      return true;
    },
    stop: () => {
      if (gates.length > 0) stop(random.pick(gates).process);
    },
    running: () => running.size,
  };
};
