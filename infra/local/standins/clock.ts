import type { At } from '../../../core/model/ids.ts';

/** The clock that a stand-in is handed: it has none of its own. */
export interface StandInClock {
  /** What its people read, which the laptop moves. */
  readonly now: () => At;
  /** Milliseconds of the clock that the app checks signatures by. Message names, triggers and addresses live by it too. */
  readonly machine: () => number;
  /** Resolves so many milliseconds of it later. */
  readonly wait: (milliseconds: number) => Promise<void>;
}
