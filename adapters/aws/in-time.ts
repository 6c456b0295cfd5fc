import { InDoubtError } from '../../core/engine/sorry.ts';
import { inOwnWords, whyOf } from '../../core/lib/why.ts';
import type { Store } from '../../core/ports/store.ts';

/** What `work` gives, unless it takes longer than so many milliseconds. */
export const raced = async (work: unknown, milliseconds: number): Promise<unknown> => {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(inOwnWords(new Error('The table was too slow.'))),
      milliseconds,
    );
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * The store for one request, for so many milliseconds from now: a call that lasts longer throws, and none begins after
 * them, so that whoever waits is answered in time and nothing is done behind their back. Once a commit was begun and is
 * not known to have failed, every fault is one of doubt.
 */
export const inTime = (store: Store, milliseconds: number): Store => {
  const end = performance.now() + milliseconds;
  let doubt = false;
  return new Proxy(store, {
    get: (of, name) => {
      const use: unknown = Reflect.get(of, name);
      if (typeof use !== 'function') return use;
      return async (...given: readonly unknown[]) => {
        const left = end - performance.now();
        try {
          if (left <= 0) throw inOwnWords(new Error('The table was too slow.'));
          const before = doubt;
          if (name === 'commit') doubt = true;
          const done = await raced(Reflect.apply(use, of, given), left);
          if (name === 'commit') doubt = before || isCommitted(done);
          return done;
        } catch (fault) {
          throw doubt && fault instanceof Error
            ? inOwnWords(new InDoubtError(whyOf(fault)))
            : fault;
        }
      };
    },
  });
};

const isCommitted = (done: unknown): boolean =>
  typeof done === 'object' && done !== null && 'kind' in done && done.kind !== 'conflict';
