import { anewAfter } from '../adapters/aws/anew.ts';
import { now, pause } from '../adapters/aws/clock.ts';
import { type Post, parametersUnder } from '../adapters/aws/parameters.ts';
import { askerIn } from './asker.ts';
import type { Anew, Environment } from './settings.ts';

/** What a process is told, and what an operator keeps under these paths of the parameter store (docs/decisions/030): as it is, and as it would be by now. */
export const opened = async (
  paths: readonly string[],
  told: Environment,
  post?: Post,
): Promise<{ readonly environment: Environment; readonly anew: Anew }> => {
  const { region, credentials, at } = askerIn(told);
  const asker = { region, ...credentials, at };
  const read = async (tries: 1 | 3): Promise<Environment> => {
    const reading = { now, pause, tries, ...(post ? { post } : {}) };
    const found = await Promise.all(paths.map((path) => parametersUnder(path, asker, reading)));
    return Object.assign({}, told, ...found);
  };
  const environment = await read(3);
  // By then somebody waits for an answer, and has one without it.
  const again = () => read(1);
  return { environment, anew: anewAfter(environment, again, () => Date.parse(now())) };
};
