import type { At, Day } from './ids.ts';

/** What a wall clock shows. */
export interface Wall {
  readonly day: Day;
  readonly time: string;
}

/**
 * How an event repeats in a calendar, without an end where `until` (the last of them, an instant) is absent. `on`
 * counts from 1, backwards from -1: the second Thursday is `{ weekdays: [4], nth: 2 }`.
 */
export type Repeats = {
  readonly every: number;
  readonly until?: At;
  /** Of these nothing takes place. */
  readonly except: readonly Wall[];
} & (
  | { readonly unit: 'week' }
  | { readonly unit: 'month'; readonly weekdays: readonly number[]; readonly nth: number }
  /** A date, in months that have it; -1 is the last of every month. */
  | { readonly unit: 'month'; readonly date: number }
);

/** An event of a calendar: title, time and place, and nothing else that a meeting holds. */
export interface CalendarEvent {
  /** The same for ever, and for all of a series. */
  readonly uid: string;
  /** Raised by each change. */
  readonly sequence: number;
  /** When it was changed last. */
  readonly changed: At;
  readonly title: string;
  readonly place?: string;
  readonly begins: Wall;
  readonly ends: Wall;
  /** The IANA name of the zone of all its wall clocks; UTC for hours that a zone has twice. */
  readonly zone: string;
  readonly cancelled?: true;
  readonly repeats?: Repeats;
  /** It stands in place of the one that the series has then. */
  readonly instead?: Wall;
}

/** A calendar as it is handed out. */
export interface Calendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}
