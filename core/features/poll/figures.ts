import { addMonths, at } from '../../calendar/days.ts';
import { standingAmong, subjectsSince } from '../../engine/subjects-since.ts';
import type { Figures, Period, Since } from '../../model/figures.ts';
import type { Store } from '../../ports/store.ts';
import { pollLetter } from './letter.ts';
import type { Poll } from './poll.ts';

/** No vote is open for longer, in months. */
const openFor = 24;

/** Votes of a half-year that ended with a result. */
export const pollFigures = async (period: Period, store: Store): Promise<Figures> => {
  const { from, zone, now } = period;
  const start = at(from, '00:00', zone);
  const earliest = at(addMonths(from, -openFor), '00:00', zone);
  const polls = await subjectsSince<Poll>(pollLetter, earliest, period, store);
  const ended = polls.filter(
    ({ standing }) => standing.is === 'closed' && standing.at >= start && standing.at <= now,
  );
  return { ended: ended.length };
};

/** Polls opened since an instant. */
export const pollNews = async (asked: Since, store: Store): Promise<Figures> => ({
  polls: standingAmong(await subjectsSince<Poll>(pollLetter, asked.since, asked, store)),
});
