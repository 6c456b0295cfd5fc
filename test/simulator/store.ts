import type { Store } from '../../core/ports/store.ts';
import { type Tally, turn } from './context.ts';
import type { Random } from './random.ts';

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
  'seen',
  'wrongTry',
  'keepDraft',
]);

/** What a port throws may quote what people wrote, which is to stand in no log. */
const secrets = new Map<string, Error>();
export const secretive = (what: string): Error => {
  const known =
    secrets.get(what) ??
    Object.assign(new Error(`${what}: kestrel job of Asha`), { name: 'ServiceUnavailable' });
  secrets.set(what, known);
  return known;
};

/** The table as a process sees it: others come between any two calls, before a write and after it, and any call may go wrong. */
export const faultyStore = (
  store: Store,
  troubles: Troubles,
  random: Random,
  tally: Tally,
): Store => {
  const faulted = (what: string): Error => {
    tally.faulted += 1;
    return secretive(what);
  };
  const met = <Args extends unknown[], Answer>(
    name: string,
    call: (...args: Args) => Promise<Answer>,
  ) => {
    const isWrite = writes.has(name);
    return async (...args: Args): Promise<Answer> => {
      tally.calls += 1;
      await turn();
      if (random.chance(troubles.throttled)) throw faulted('throttled');
      const answer = await call(...args);
      if (random.chance(troubles.lost)) throw faulted('no answer');
      if (!isWrite) return answer;
      await turn();
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
