import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../functions/settings.ts';
import type { Chats } from './chats.ts';
import { openDoor, starting, undoing } from './door.ts';
import { lockFile } from './lock.ts';
import { type Run, run } from './run.ts';
import { type LaptopSettings, laptopSettings } from './settings.ts';

/** The whole of Folkmoot in this process. */
export interface Laptop extends Omit<Run, 'stop' | 'chats' | 'demo'> {
  readonly url: string;
  /** The two chats as they are now; beginning again makes new ones. */
  readonly chats: Chats;
  /** Resolves when the demonstration, if there is one, has been played in. */
  readonly demo: Promise<void>;
  /** What a person reads when it has started. */
  readonly greeting: string;
  readonly stop: () => Promise<void>;
}

const kept = ['laptop.db', 'folkmoot.db'].flatMap((file) =>
  ['', '-wal', '-shm'].map((end) => `${file}${end}`),
);
const wipe = (dataDir: string | undefined): void => {
  if (dataDir) for (const file of kept) rmSync(join(dataDir, file), { force: true });
};

/** Why this laptop cannot begin again from nothing; undefined where it can. */
const bound = (given: Environment, { realSlack, realTeams }: LaptopSettings): string | undefined =>
  realSlack || realTeams || given.DYNAMODB_ENDPOINT
    ? 'This one keeps its records elsewhere: start another with DATA_DIR set to an empty folder.'
    : undefined;

/** Starts everything; throws one sentence where it cannot. */
export const startLaptop = async (given: Environment): Promise<Laptop> => {
  const undo = undoing();
  try {
    const wanted = laptopSettings(given);
    const { dataDir } = wanted;
    if (dataDir) mkdirSync(dataDir, { recursive: true });
    if (dataDir) undo.later(lockFile(join(dataDir, 'laptop.db')));
    const door = await openDoor(wanted.port, undo);
    const cannotRestart = bound(given, wanted);
    const begin = (settings: LaptopSettings): Promise<Run> =>
      run({ given, settings, door, cannotRestart, restart });
    let beginning: Promise<unknown> | undefined;
    const restart = async (demo: LaptopSettings['demo']): Promise<boolean> => {
      if (beginning) return false;
      door.handler = starting;
      const again = async () => {
        await current.demo;
        await current.stop();
        wipe(dataDir);
        current = await begin({ ...wanted, demo });
      };
      beginning = again();
      await beginning.finally(() => {
        beginning = undefined;
      });
      return true;
    };
    let current = await begin(wanted);
    undo.later(() => current.stop());
    return {
      url: door.origin,
      get chats() {
        return current.chats;
      },
      get demo() {
        return current.demo;
      },
      advance: (by) => current.advance(by),
      now: () => current.now(),
      sleep: (until) => current.sleep(until),
      settled: () => current.settled(),
      drawn: () => current.drawn(),
      greeting: `Folkmoot is at ${door.origin} (kept in ${dataDir ?? 'memory'}). Stop it with Control-C.`,
      stop: async () => {
        await beginning?.catch(() => {});
        await undo.now();
      },
    };
  } catch (error) {
    await undo.now();
    throw error;
  }
};
