import { createRequire, syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { vi } from 'vitest';
import { createTables } from '../../adapters/dynamodb/table.ts';
import type { Environment } from '../../functions/settings.ts';
import { tableOf } from '../../functions/wiring.ts';
import { loadBundle } from '../../infra/aws/load.ts';
import type { throughLambda } from './lambda.ts';

type Handler = Parameters<typeof throughLambda>[0];
const crypto = process.getBuiltinModule('node:crypto');

/** Makes every name drawn from here on come in the same order; the date stands still. */
export const sameChance = (instant: string): void => {
  let state = 1;
  const next = (limit: number): number => {
    state = (Math.imul(state, 48_271) & 0x7fffffff) >>> 0;
    return state % limit;
  };
  crypto.randomInt = ((limit: number) => next(limit)) as typeof crypto.randomInt;
  syncBuiltinESMExports();
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) });
};
const real = crypto.randomInt;
export const chanceAgain = (): void => {
  crypto.randomInt = real;
  syncBuiltinESMExports();
  vi.useRealTimers();
};

/** The handler of a bundle, loaded anew; it reads its settings from the process's environment. */
export const bundledHandler = <Bundled = Handler>(folder: string): Bundled =>
  loadBundle(join(folder, 'main.js'), createRequire(import.meta.url)).exports.handler as Bundled;

/** Gives the process these settings and the tables they name; gone with `vi.unstubAllEnvs`. */
export const settle = async (environment: Environment): Promise<void> => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const { client, table } = tableOf({ environment });
  await createTables(client, table);
  client.destroy();
};
