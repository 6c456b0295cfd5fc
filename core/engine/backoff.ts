import type { DueKey } from '../model/due-key.ts';

/** Something due that could not be done; `faults` times in a row, 0 where even that could not be written. */
export interface Trouble<Key = DueKey> {
  readonly key: Key;
  readonly faults: number;
  readonly why: string;
}

const longest = 60;
/** Seconds until something is tried again that failed so often in a row: a minute, two, four, and then an hour for good. */
export const pauseAfter = (faults: number): number => 60 * Math.min(2 ** (faults - 1), longest);

/** Why a try whose message comes a second time was not tried to its end: whoever tried was stopped from outside. */
export const cutShort = 'The last try did not come to an end.';
/** What a person is told of a message that no fault of ours keeps back. */
export const notTaken = 'No chat has taken it yet.';
