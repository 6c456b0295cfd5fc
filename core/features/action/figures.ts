import { at, today } from '../../calendar/days.ts';
import { everySubject, madeSince } from '../../engine/every-subject.ts';
import type { Figures, Period, Since } from '../../model/figures.ts';
import type { At } from '../../model/ids.ts';
import type { Store } from '../../ports/store.ts';
import type { Action } from './action.ts';
import { actionLetter } from './letter.ts';

/** How many actions of a half-year were made, how many finished, and how many of these in time. */
export const actionFigures = async (period: Period, store: Store): Promise<Figures> => {
  const { from, zone, now } = period;
  const within = (moment: At) => moment >= at(from, '00:00', zone) && moment <= now;
  const actions = await everySubject<Action>(actionLetter, period, store);
  const kept = actions.filter(({ standing }) => standing.is !== 'taken-back');
  const finished = kept.flatMap(({ standing, due }) =>
    standing.is === 'done' && within(standing.finished.at)
      ? [{ due, on: today(standing.finished.at, zone) }]
      : [],
  );
  return {
    made: kept.filter(({ made }) => within(made.at)).length,
    finished: finished.length,
    onTime: finished.filter(({ due, on }) => due !== undefined && on <= due).length,
  };
};

/** Actions finished and made since an instant. */
export const actionNews = async (asked: Since, store: Store): Promise<Figures> => {
  const actions = await everySubject<Action>(actionLetter, asked, store);
  return {
    finished: actions.filter(
      ({ standing }) => standing.is === 'done' && standing.finished.at > asked.since,
    ).length,
    made: madeSince(actions, asked.since),
  };
};
