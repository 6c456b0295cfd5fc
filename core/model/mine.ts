import type { Mark, Named } from '../view/view.ts';
import type { Context, StoredPartnership, StoredPerson } from './context.ts';
import type { Day, Ref } from './ids.ts';
import type { Offer } from './offer.ts';
import type { Reading } from './rule.ts';

/** A thing with someone's name on it, whatever feature it belongs to. */
export interface MineRow {
  readonly names?: Named;
  /** With the partnership's short word where several are shown: "southport A-1". */
  readonly ref: Ref;
  readonly title: string;
  readonly due?: Day;
  /** What the day is to it, where nothing is due: a meeting is on it, a vote is open until then. */
  readonly day?: 'meets' | 'closes';
  /** At what time of that day, where it is told. */
  readonly time?: string;
  /** What it waits for, in words. */
  readonly state?: string;
  /** The sign before it of how it stands, which its words say too. */
  readonly mark?: Mark;
  /** What can be done with it from here. */
  readonly offers?: readonly Offer[];
}

/** Whose things are wanted, and where they belong. */
export interface MineRequest {
  readonly person: StoredPerson;
  readonly homes: readonly StoredPartnership[];
  readonly context: Context;
  readonly read: Reading;
}
