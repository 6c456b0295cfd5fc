import { setImmediate as turn } from 'node:timers/promises';
import { inOwnWords, whyOf } from '../../core/lib/why.ts';
import { raced } from './in-time.ts';
import type { Post } from './parameters.ts';

/** What may be done before anybody asks; whether one of them fails matters to nobody. */
export type Steps = readonly (() => unknown)[];
type Work<Event extends readonly unknown[], Answer> = (...event: Event) => Promise<Answer>;

/** A Lambda handler, made when it is first called, or sooner by `begin`. */
export interface Entry<Event extends readonly unknown[], Answer> extends Work<Event, Answer> {
  /** `post` may have been sent already what the start will ask. Throws only where there is nothing to wait for. */
  readonly begin: (post?: Post) => Promise<void>;
}

/** Milliseconds for which a start is waited for: Lambda ends one of ten seconds, and a request may be there already. */
const patience = 2000;

/** Takes the steps while a start goes on, with a turn between any two for what comes in meanwhile; waits for all of it. */
const readied = async (steps: Steps, start: unknown): Promise<void> => {
  const begun = [start];
  for (const step of steps) {
    await turn();
    // The first request meets again what fails here, and says so.
    begun.push(new Promise((resolve) => resolve(step())).catch(() => {}));
  }
  await raced(Promise.allSettled(begun), patience).catch(() => {});
};

/**
 * The entry whose work `start` makes, with what `shared` gives: that is made once for a start that is begun sooner, and
 * `first` are the steps that are taken with it.
 */
export const entryOf = <Shared extends object, Event extends readonly unknown[], Answer>(
  start: (
    shared: Partial<Shared>,
    post?: Post,
  ) => Work<Event, Answer> | Promise<Work<Event, Answer>>,
  shared: () => Partial<Shared>,
  first: (shared: Partial<Shared>) => Steps,
): Entry<Event, Answer> => {
  let made: ReturnType<typeof start> | undefined;
  const started = (parts: Partial<Shared>, post?: Post) => {
    const starting = start(parts, post);
    // A start that failed is not kept: the next call begins anew.
    if (starting instanceof Promise)
      starting.catch(() => {
        made = undefined;
      });
    return starting;
  };
  const call: Work<Event, Answer> = async (...event) => {
    try {
      made ??= started({});
      return await (await made)(...event);
    } catch (fault) {
      // Lambda writes into the log whatever leaves a handler, with all that hangs on it.
      throw inOwnWords(new Error(whyOf(fault)));
    }
  };
  const begin = async (post?: Post): Promise<void> => {
    const parts = shared();
    made = started(parts, post);
    await readied(first(parts), made);
  };
  return Object.assign(call, { begin });
};
