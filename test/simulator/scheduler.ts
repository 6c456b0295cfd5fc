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

const moment = () => new Promise<void>((done) => setImmediate(done));
/** Moments within which whatever takes no turn is over, a signature or a key that is read, on the busiest machine. */
const patience = 10_000_000;

export const schedulerOf = (clock: () => number, random: Random): Scheduler => {
  const gates: Gate[] = [];
  const begun: Process[] = [];
  const numbers = new Map<Process, number>();
  let count = 0;
  const running = new Map<Process, (how: 'done' | 'stopped') => void>();
  const end = (process: Process, how: 'done' | 'stopped') => {
    const ended = running.get(process);
    running.delete(process);
    ended?.(how);
  };
  const stopped = new WeakSet<Process>();
  const stop = (process: Process) => {
    stopped.add(process);
    for (let at = gates.length - 1; at >= 0; at -= 1)
      if (gates[at]?.process === process) gates.splice(at, 1);
    end(process, 'stopped');
  };
  /** By process and not by moment, so that one seed has one order. */
  const wait = (gate: Gate) => {
    const number = numbers.get(gate.process) ?? 0;
    const after = gates.findIndex(({ process }) => (numbers.get(process) ?? 0) > number);
    gates.splice(after < 0 ? gates.length : after, 0, gate);
  };
  /** Until it waits for its turn again or has come to its end; keys and signatures take moments of their own. */
  const quiet = async (process: Process) => {
    await moment();
    const isUnder = () => running.has(process) && !gates.some((gate) => gate.process === process);
    for (let more = patience; isUnder(); more -= 1) {
      if (more === 0) throw new Error('a process waits for what never comes');
      await moment();
    }
  };
  return {
    start: (seconds, run, ended) => {
      const process: Process = {
        until: clock() + seconds * 1000,
        turn: () =>
          new Promise((open) => {
            if (running.has(process)) wait({ process, open });
            // What was left behind by one that has come to its end goes on when the container is used again.
            else if (!stopped.has(process)) open();
          }),
      };
      running.set(process, ended);
      numbers.set(process, ++count);
      begun.push(process);
      // What it throws is the edge's to answer; here it has come to its end.
      run(process).then(
        () => end(process, 'done'),
        () => end(process, 'done'),
      );
    },
    step: async () => {
      for (const process of begun.splice(0)) await quiet(process);
      if (gates.length === 0) return false;
      const gate = random.pick(gates);
      // What one that has come to its end left behind is not stopped: its container goes on with it.
      if (running.has(gate.process) && clock() > gate.process.until) {
        stop(gate.process);
        return true;
      }
      gates.splice(gates.indexOf(gate), 1);
      gate.open();
      await quiet(gate.process);
      return true;
    },
    stop: () => {
      const under = gates.filter(({ process }) => running.has(process));
      if (under.length > 0) stop(random.pick(under).process);
    },
    running: () => running.size,
  };
};
