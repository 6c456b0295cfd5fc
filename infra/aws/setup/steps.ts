import { randomBytes } from 'node:crypto';
import { say, sentence } from '../../../core/language/saying.ts';
import { localeOf } from '../../../core/model/locale.ts';
import { type Finding, isTrouble, linesOf } from './finding.ts';
import type { Keeping, KeptUnder } from './kept.ts';
import { processWorld, type System, type World } from './world.ts';

/** Says where it works, and throws where no system stands; answers the address of the door that is meant. */
export const doorOf = (
  { name, region, account, stack, outputs }: System,
  output: 'SlackUrl' | 'TeamsUrl',
  { terminal }: Pick<World, 'terminal'>,
): string => {
  terminal.say(`"${name}" in ${region}, account ${account}: ${stack ?? 'not there'}.`);
  const url = outputs[output];
  if (url) return url;
  throw new Error(
    `No system of that name stands there: deploy it first (npm run deploy), or say --name and --region as the deployment does.`,
  );
};

/** The key by which links to files are sealed, where there is none: it is made here, and nobody needs to know it. */
export const filesKey = (kept: KeptUnder): readonly Keeping[] =>
  kept.FILES_KEY
    ? []
    : [{ part: 'files', setting: 'FILES_KEY', value: randomBytes(48).toString('base64') }];

/** The steps of somebody at a platform's pages, numbered from `from` on. */
export const numbered = (steps: readonly string[], from = 1): readonly string[] =>
  steps.map((step, index) => `  ${from + index}. ${step}`);

export const sayAll = (lines: readonly string[], { terminal }: Pick<World, 'terminal'>): void =>
  lines.forEach(terminal.say);

/** What one sees where everything works: the first line of the help, in the chat's own words. */
export const lastStep = (typed: string): string =>
  `Type ${typed} in the channel; you must see "${sentence(say('help.title', {}), localeOf())}". If not, npm run doctor says why.`;

/** Says what was found; whether all of it is well. */
export const told = (found: readonly Finding[], { terminal }: Pick<World, 'terminal'>): boolean => {
  sayAll(found.flatMap(linesOf), { terminal });
  return !found.some(isTrouble);
};

/** Runs a program of a command line: it ends with 1 where something is wrong, and with one sentence where it cannot go on. */
export const run = async (
  program: (words: readonly string[], world: World) => Promise<boolean>,
): Promise<void> => {
  const world = processWorld();
  try {
    process.exitCode = (await program(process.argv.slice(2), world)) ? 0 : 1;
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  } finally {
    world.terminal.close();
  }
};
