import { isDeepStrictEqual } from 'node:util';

/** Milliseconds for which what was read is believed, whoever says otherwise: strangers must not have it read at will. */
const believed = 10_000;

/**
 * What `read` gives by now, in place of what was read before: read at most once in ten seconds, and once for all who ask
 * meanwhile. Answers the very same object for as long as nothing has changed, and where it cannot be read.
 */
export const anewAfter = <Read>(
  before: Read,
  read: () => Promise<Read>,
  now: () => number,
): (() => Promise<Read>) => {
  let known = before;
  let until = Number.NEGATIVE_INFINITY;
  let reading: Promise<Read> | undefined;
  const again = async (): Promise<Read> => {
    try {
      const found = await read();
      if (!isDeepStrictEqual(found, known)) known = found;
    } catch {
      // What was read before still is the best there is.
    }
    reading = undefined;
    return known;
  };
  return () => {
    if (reading) return reading;
    if (now() < until) return Promise.resolve(known);
    until = now() + believed;
    reading = again();
    return reading;
  };
};

type Work<Event extends readonly unknown[], Answer> = (...event: Event) => Promise<Answer>;

/**
 * Work made of what is known. Where it says that this does not do (`refused`), or cannot even be made of it, and something
 * else is kept by now, it is made of that and done again: so it may refuse only what can be done twice.
 */
export const renewed = <Known, Event extends readonly unknown[], Answer>(
  first: Known,
  make: (known: Known, refused: () => void) => Work<Event, Answer>,
  anew: (() => Promise<Known>) | undefined,
): Work<Event, Answer> => {
  let isRefused = false;
  let known = first;
  const made = (): Work<Event, Answer> => {
    const refused = () => {
      isRefused = true;
    };
    try {
      return make(known, refused);
    } catch (fault) {
      return () => {
        refused();
        return Promise.reject(fault);
      };
    }
  };
  let work = made();
  return async (...event) => {
    isRefused = false;
    const done = work(...event);
    await done.catch(() => {});
    const newer = isRefused ? await anew?.() : undefined;
    if (newer === undefined || newer === known) return done;
    known = newer;
    work = made();
    return work(...event);
  };
};
