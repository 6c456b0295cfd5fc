import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';

/** Ends the program when our end of its input closes, so that even a killed process leaves none behind. */
const guard = 'exec 3<&0; (read _ <&3; kill $$) >/dev/null 2>&1 & exec "$0" "$@" 3<&- </dev/null';

/** Starts a program that ends with this process, however this process ends. */
export const spawnBound = (program: string, args: readonly string[]): ChildProcess =>
  spawn('/bin/sh', ['-c', guard, program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });

/** Asks such a program to end, and waits until it has. */
export const endBound = async (child: ChildProcess): Promise<void> => {
  const ended = new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });
  child.kill('SIGTERM');
  await ended;
  child.stdin?.destroy();
};

/** A loopback port that is free at this moment, for a program that takes one but does not tell which it got. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
