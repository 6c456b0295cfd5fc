import { mondayOf } from '../../calendar/days.ts';
import { workingDayOnOrAfter } from '../../calendar/holidays.ts';
import { later } from '../../calendar/instants.ts';
import type { Brief } from '../../model/brief.ts';
import type { StoredPartnership } from '../../model/context.ts';
import type { At, Day, PersonId, ProgrammeId } from '../../model/ids.ts';
import type { Store } from '../../ports/store.ts';
import { officers } from '../../subject/standing.ts';
import { isClosed, isStopped } from '../../subject/stopped.ts';

/** A partnership that somebody leads, and what it comes to; absent where that was not counted yet. */
export interface Led {
  readonly home: StoredPartnership;
  readonly brief: Brief | undefined;
  /** When it was counted, where something has come about since. */
  readonly asOf?: At;
}

/** Of these partnerships those in which somebody is chair or clerk. */
export const ledBy = (
  homes: readonly StoredPartnership[],
  names: readonly PersonId[],
): StoredPartnership[] =>
  homes.filter(
    ({ state }) => !isClosed(state) && officers(state).some((one) => names.includes(one)),
  );

/** So many are read in one go. */
const atOnce = 25;
/** Seconds for which a brief knows what goes late by itself. */
const holds = 8 * 24 * 3600;

/** Whether it was counted too long ago to be told. */
export const isOld = ({ at }: Brief, now: At): boolean => later(at, holds) < now;

/**
 * Each of them with its brief: one small item of each is read. What changed since it was counted is counted anew by
 * `count`, where that is given.
 */
export const withBriefs = async (
  homes: readonly StoredPartnership[],
  {
    programme,
    store,
    now,
  }: { readonly programme: ProgrammeId; readonly store: Store; readonly now: At },
  count?: (home: StoredPartnership) => Promise<Brief>,
): Promise<Led[]> => {
  const all: Led[] = [];
  for (let from = 0; from < homes.length; from += atOnce) {
    const some = homes.slice(from, from + atOnce);
    const kept = await store.briefs(
      programme,
      some.map(({ id }) => id),
    );
    const led = some.map(async (home) => {
      const { brief, changed } = kept.get(home.id) ?? {};
      const old = !brief || brief.passing || changed || isOld(brief, now);
      return { home, brief: count && old ? await count(home) : brief };
    });
    all.push(...(await Promise.all(led)));
  }
  return all;
};

/** Whether the Monday overview of somebody's partnerships is said on this day: the first on which any of them has its week told. */
export const isOverviewDay = (led: readonly StoredPartnership[], day: Day): boolean => {
  const days = led
    .filter(({ state }) => !isStopped(state))
    .map(({ state }) => workingDayOnOrAfter(mondayOf(day), state.nation));
  return days.sort()[0] === day;
};
