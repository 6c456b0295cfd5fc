import * as z from 'zod';
import { daysBetween, mondayOf } from '../../calendar/days.ts';
import { lazy } from '../../lib/lazy.ts';
import type { WeekNews } from '../../model/figures.ts';
import type { Day } from '../../model/ids.ts';
import { type Read, stateReader, stored } from '../../model/stored-schemas.ts';

/** The shape of the first release. */
const weekV1 = /* @__PURE__ */ lazy(() =>
  stored({
    v: z.literal(1),
    /** The days of the last digests, the newest last. */
    told: z.array(z.string()),
    /** A hash of what stood on the last Monday that was looked at, and that day. */
    stood: z.string(),
    looked: z.string(),
    /** How many weeks in a row nothing changed, and the day since which it did not. */
    unchanged: z.int(),
    since: z.string(),
  }),
);

/** What can happen to the record of a partnership's weeks. */
export const weekEvents = /* @__PURE__ */ lazy(() =>
  z.discriminatedUnion('event', [
    stored({
      event: z.literal('WeekLooked'),
      day: z.string(),
      stood: z.string(),
      unchanged: z.int(),
      told: z.boolean(),
    }),
  ]),
);
export type WeekEvent = Read<ReturnType<typeof weekEvents>>;

export const weekState = () => weekV1();
/** The record of a partnership's weeks in any shape ever stored, as today's; throws a ZodError on what no release wrote. */
export const readWeek = /* @__PURE__ */ stateReader(weekState);
export type Week = ReturnType<typeof readWeek>;

/** Two are looked back on, and that of the day itself stands already when it is drawn. */
const mostTold = 3;

export const evolveWeek = (state: Week | undefined, event: WeekEvent): Week => {
  const { day, stood, unchanged } = event;
  const told = state?.told ?? [];
  return {
    ...state,
    v: 1,
    told: event.told ? [...told, day].slice(-mostTold) : told,
    stood,
    looked: day,
    unchanged,
    since: unchanged > 0 ? (state?.since ?? day) : day,
  };
};

/** After so many weeks in which nothing changed it is told every fourth week, and the chair is asked what shall become of it. */
export const mostUnchanged = 6;
const month = 28;

/** What a Monday comes to: whether the week is told, and how long nothing has changed (rules: Monday digest). */
export const weekDecided = (
  before: Week | undefined,
  { changed, waits, stood }: Omit<WeekNews, 'stands'> & { readonly stood: string },
  day: Day,
): WeekEvent => {
  const same = before !== undefined && !changed && before.stood === stood;
  const unchanged = same ? before.unchanged + 1 : 0;
  const last = before?.told.at(-1);
  const rests =
    unchanged > mostUnchanged &&
    last !== undefined &&
    daysBetween(mondayOf(last), mondayOf(day)) < month;
  return { event: 'WeekLooked', day, stood, unchanged, told: (changed || waits) && !rests };
};
