import { addDays, at, mondayOf, today } from '../../calendar/days.ts';
import { standingAmong, subjectsSince } from '../../engine/subjects-since.ts';
import type { Figures, Period, Since } from '../../model/figures.ts';
import type { At, Day, PartnershipId, ProgrammeId } from '../../model/ids.ts';
import type { Store } from '../../ports/store.ts';
import type { Action } from './action.ts';
import { finishedIn } from './gather.ts';
import { actionLetter } from './letter.ts';
import { actionNumbers } from './numbers.ts';

interface Finished {
  readonly at: At;
  readonly due: Day | undefined;
}

/** What was finished between two days, found by the weeks in which it was. */
const finishedBetween = async (
  store: Store,
  { programme, partnership }: { programme: ProgrammeId; partnership: PartnershipId },
  from: Day,
  to: Day,
): Promise<Finished[]> => {
  const weeks: Day[] = [];
  for (let week = mondayOf(from); week <= to; week = addDays(week, 7)) weeks.push(week);
  const found = await Promise.all(
    weeks.map((week) => finishedIn(store, programme, partnership, week)),
  );
  return found.flat().flatMap(({ state }) => {
    const { standing, due } = state;
    return standing.is === 'done' ? [{ at: standing.finished.at, due }] : [];
  });
};

/** How many actions of a half-year were made, how many finished, and how many of these in time; and what is open and late now. */
export const actionFigures = async (period: Period, store: Store): Promise<Figures> => {
  const { from, zone, now, programme, partnership } = period;
  const start = at(from, '00:00', zone);
  const day = today(now, zone);
  const [made, finished, numbers] = await Promise.all([
    subjectsSince<Action>(actionLetter, start, period, store),
    finishedBetween(store, period, from, day),
    actionNumbers({ programme, partnership, day }, store),
  ]);
  const within = finished.filter((one) => one.at >= start && one.at <= now);
  return {
    made: standingAmong(made.filter((one) => one.made.at <= now)),
    finished: within.length,
    onTime: within.filter(({ due, ...one }) => due !== undefined && today(one.at, zone) <= due)
      .length,
    open: numbers.open,
    late: numbers.overdue,
  };
};

/** Actions finished and made since an instant. */
export const actionNews = async (asked: Since, store: Store): Promise<Figures> => {
  const { since } = asked;
  // A day either way, for the weeks are those of the partnership's own clock.
  const from = addDays(since.slice(0, 10), -1);
  const made = await subjectsSince<Action>(actionLetter, since, asked, store);
  const to = addDays(asked.now.slice(0, 10), 1);
  const finished = await finishedBetween(store, asked, from, to);
  return {
    finished: finished.filter((one) => one.at > since).length,
    made: standingAmong(made),
  };
};
