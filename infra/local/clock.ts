import { Temporal } from 'temporal-polyfill';
import type { At } from '../../core/model/ids.ts';
import type { Kept } from './kept.ts';
import type { StandInClock } from './standins/clock.ts';

/** The product's clock on a laptop: the machine's, moved by a kept distance and running at its speed. */
export interface LocalClock extends StandInClock {
  /** Moves forward to an instant; one that has gone leaves the clock as it is. */
  readonly moveTo: (at: At) => void;
}

const millisecondsOf = (at: At): number => Date.parse(at);

/** Begins at `start` on the first run; after that it goes on from where it was, also over a restart. */
export const localClock = (kept: Kept, start: At | undefined): LocalClock => {
  const keep = (moved: number): number => {
    kept.put('clock', 'moved', moved);
    return moved;
  };
  const found = kept.get<number>('clock', 'moved');
  let moved = found ?? keep(start === undefined ? 0 : millisecondsOf(start) - Date.now());
  const now = () => new Date(Date.now() + moved).toISOString();
  return {
    now,
    machine: () => Date.now(),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    moveTo: (at) => {
      const ahead = millisecondsOf(at) - millisecondsOf(now());
      if (ahead > 0) moved = keep(moved + ahead);
    },
  };
};

/** The instant that an ISO duration later the UTC calendar shows; undefined for what is no duration, or goes back. */
export const later = (now: At, duration: unknown): At | undefined => {
  try {
    if (typeof duration !== 'string') return undefined;
    const length = Temporal.Duration.from(duration);
    if (length.sign < 1) return undefined;
    return Temporal.Instant.from(now)
      .toZonedDateTimeISO('UTC')
      .add(length)
      .toInstant()
      .toString({ smallestUnit: 'millisecond' });
  } catch {
    return undefined;
  }
};

/** The instant that a setting names, or one sentence on why it is none. */
export const startOf = (text: string): At => {
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' });
  } catch {
    throw new Error(
      `Folkmoot cannot start: LOCAL_CLOCK is "${text}", which is no instant such as 2011-04-14T08:00:00Z.`,
    );
  }
};
