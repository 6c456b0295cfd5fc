import { at } from '../../calendar/days.ts';
import { everySubject, madeSince } from '../../engine/every-subject.ts';
import type { Figures, Period, Since } from '../../model/figures.ts';
import type { Store } from '../../ports/store.ts';
import { pollLetter } from './letter.ts';
import type { Poll } from './poll.ts';

/** Polls of a half-year that were opened and not taken back. */
export const pollFigures = async (period: Period, store: Store): Promise<Figures> => {
  const { from, zone, now } = period;
  const polls = await everySubject<Poll>(pollLetter, period, store);
  const opened = polls.filter(
    ({ standing, made }) =>
      standing.is !== 'taken-back' &&
      standing.is !== 'cancelled' &&
      made.at >= at(from, '00:00', zone) &&
      made.at <= now,
  );
  return { polls: opened.length };
};

/** Polls opened since an instant. */
export const pollNews = async (asked: Since, store: Store): Promise<Figures> => ({
  polls: madeSince(await everySubject<Poll>(pollLetter, asked, store), asked.since),
});
