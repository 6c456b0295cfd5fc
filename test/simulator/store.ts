import type { Store } from '../../core/ports/store.ts';
import type { Random } from './random.ts';
import type { Process } from './scheduler.ts';

/** How much goes wrong: shares of all calls, 0 for none. */
export interface Troubles {
  /** The table does not do it, and says so. */
  throttled: number;
  /** It is done, and the answer is lost. */
  lost: number;
}

const writes = new Set([
  'commit',
  'settle',
  'putCard',
  'dropCard',
  'takeNumbers',
  'pace',
  'backOff',
  'putOff',
  'changed',
  'lookedAfter',
  'keepBrief',
  'keepNames',
  'checkpoint',
  'chose',
  'did',
  'seen',
  'wrongTry',
  'keepDraft',
]);

/** The table as one process sees it: others come between any two calls, before a write and after it, and any call may go wrong. */
export const faultyStore = (
  store: Store,
  process: Process,
  troubles: Troubles,
  random: Random,
): Store => {
  const met = <Args extends unknown[], Answer>(
    name: string,
    call: (...args: Args) => Promise<Answer>,
  ) => {
    const isWrite = writes.has(name);
    return async (...args: Args): Promise<Answer> => {
      await process.turn();
      if (random.chance(troubles.throttled)) throw new Error(`${name}: throttled`);
      const answer = await call(...args);
      if (!isWrite) return answer;
      if (random.chance(troubles.lost)) throw new Error(`${name}: no answer`);
      await process.turn();
      return answer;
    };
  };
  return Object.fromEntries(
    Object.entries(store).map(([name, call]) => [
      name,
      typeof call === 'function'
        ? met(name, call as (...args: unknown[]) => Promise<unknown>)
        : call,
    ]),
  ) as unknown as Store;
};
