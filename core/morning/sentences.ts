import { inNumber } from '../language/en-gb/numbers.ts';
import { capital, date, short } from '../language/en-gb/words.ts';
import type { Day } from '../model/ids.ts';

/** What a person's message of a day says of all that stands in it, and a partnership's digest of a week. */
export const dayPhrases = {
  /** `own`: theirs to do; `news`: all that there is, where nothing is. */
  'day.title': ({ own, news }: { own: number; news: number }) =>
    own === 0
      ? `${capital(inNumber(news))} ${news === 1 ? 'thing' : 'things'} to look at`
      : `${capital(inNumber(own))} ${own === 1 ? 'thing' : 'things'} with your name on ${own === 1 ? 'it' : 'them'}`,
  'day.nothing-left': ({ day, today }: { day: Day; today: Day }) =>
    day === today ? 'Nothing left for today.' : `Nothing left from ${short(day)}.`,
  'day.aloud': ({
    clauses,
    total,
    actions,
  }: {
    clauses: readonly string[];
    total: number;
    /** Nothing but actions stand in it. */
    actions: boolean;
  }) =>
    `${capital(inNumber(total))} ${actions ? 'action' : 'thing'}${total === 1 ? '' : 's'}: ${clauses.join('; ')}${total > clauses.length ? `; ${total - clauses.length} more` : ''}.`,

  'digest.title': ({ where, monday }: { where: string; monday: Day }) =>
    `${where}: week of ${date(monday)}`,
  'digest.more': ({ count }: { count: number }) => `${count} more`,
  'digest.aloud': ({ where, clauses }: { where: string; clauses: readonly string[] }) =>
    `${where} this week: ${clauses.join(', ')}.`,
};
