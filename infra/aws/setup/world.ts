import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pause } from '../../../adapters/aws/clock.ts';
import type { Environment } from '../../../functions/settings.ts';
import { type Amazon, amazonIn } from '../amazon.ts';
import { deploymentSettings } from '../settings.ts';
import { stackOf } from '../standing.ts';
import { type Terminal, terminalOf } from './terminal.ts';

/** What setting up asks of the world around it. */
export interface World {
  readonly terminal: Terminal;
  /** What is not asked for where it is said here: the only way in for a secret without a terminal. */
  readonly environment: Environment;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** A system that stands. */
export interface System {
  readonly name: string;
  readonly region: string;
  readonly account: string;
  readonly amazon: Amazon;
  /** As CloudFormation calls it; undefined where there is none of that name. */
  readonly stack: string | undefined;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What a command line says, by name; a flag says `true`. */
export type Said<Name extends string> = {
  readonly [Each in Name | 'name' | 'region']?: string | true;
};

/** The words of a command line; a secret is no word, for it would stay in the shell's history. */
export const saidIn = <Name extends string>(
  words: readonly string[],
  names: readonly Name[],
): Said<Name> => {
  const flags = ['replace', 'check'];
  const options = Object.fromEntries(
    ['name', 'region', ...names].map((name) => [
      name,
      { type: flags.includes(name) ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  try {
    const { values } = parseArgs({ args: [...words], options });
    return values as Said<Name>;
  } catch {
    const known = ['name', 'region', ...names].map((name) => `--${name}`).join(', ');
    throw new Error(
      `What can be said here is ${known}. Secrets are asked for, or read from the environment.`,
    );
  }
};

/** The system that is meant, by name and Region; throws one sentence where nobody may look. */
export const systemOf = async (
  { name: called, region: at }: Said<never>,
  environment: Environment,
): Promise<System> => {
  const { context } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../cdk.json'), 'utf8'),
  );
  const given: Readonly<Record<string, unknown>> = {
    ...context,
    ...(called && { name: called }),
    ...(at && { region: at }),
  };
  const { name, region } = deploymentSettings(
    (one) => (given[one] === undefined ? undefined : String(given[one])),
    environment,
  );
  if (region === undefined) throw new Error('Name the Region of the system.');
  const amazon = amazonIn(region);
  const where = `"${name}" in ${region}`;
  try {
    return { name, region, amazon, ...(await stackOf(name, amazon)) };
  } catch (error) {
    throw new Error(
      `Amazon does not let me look for ${where}: ${(error as Error).message}. Are the account's credentials in this shell (aws sts get-caller-identity)?`,
    );
  }
};

/** The process's own. */
export const processWorld = (): World => ({
  terminal: terminalOf({ input: process.stdin, output: process.stdout }),
  environment: process.env,
  pause,
});
