import type { Context, Partnership, Person } from './context.ts';
import type { Reading } from './feature.ts';
import type { CountNumbers } from './figures.ts';
import type { Day, Ref } from './ids.ts';
import type { Offer } from './offer.ts';
import type { Stored } from './record.ts';

/** A thing with someone's name on it, whatever feature it belongs to. */
export interface MineRow {
  /** With the partnership's short word where several are shown: "southport A-1". */
  readonly ref: Ref;
  readonly title: string;
  readonly due?: Day;
  /** What the day is to it, where nothing is due: a meeting is on it, a vote is open until then. */
  readonly day?: 'meets' | 'closes';
  /** What it waits for, in words. */
  readonly state?: string;
  /** What can be done with it from here. */
  readonly offers?: readonly Offer[];
}

/** Whose things are wanted, and where they belong. */
export interface MineRequest {
  readonly person: Stored<Person>;
  readonly homes: readonly Stored<Partnership>[];
  readonly context: Context;
  readonly read: Reading;
}

/** What a feature makes of what comes in. */
export interface FeatureIn {
  /** Its things that are open with the asker's name on them, with what can be done about them from anywhere. */
  readonly mine?: (request: MineRequest) => Promise<readonly MineRow[]>;
  /** Its short facts on the partnership's own card. */
  readonly numbers?: CountNumbers;
}
