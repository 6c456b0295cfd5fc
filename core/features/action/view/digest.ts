import { addDays } from '../../../calendar/days.ts';
import { contextOf } from '../../../engine/card-context.ts';
import { loadNeeds } from '../../../engine/load.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { CardContext } from '../../../model/context.ts';
import type { DigestPart, DigestRequest } from '../../../model/feature-out.ts';
import type { Stored } from '../../../model/record.ts';
import { teller } from '../../../subject/names.ts';
import { refIn } from '../../../subject/thing.ts';
import type { Action } from '../action.ts';
import { type Week, weekOf } from '../gather.ts';
import { namedIn } from '../naming.ts';
import { ownerIn } from './parts.ts';

/** Whether anything changed or is due: what has long been past its date is no news of its own. */
const isNews = ({ monday, finished, due, late }: Week): boolean =>
  finished.length + due.length > 0 ||
  late.some(({ state }) => state.due !== undefined && state.due >= addDays(monday, -7));

/**
 * The actions in a partnership's digest of the week (rules: Monday digest): finished first; names
 * stand beside what is due, never beside what is late.
 */
export const weekPart = (week: Week, context: CardContext): DigestPart => {
  const { finished, due, late } = week;
  const tell = teller(context.locale);
  const named = (record: Stored<Action>) => ({
    ref: refIn(record),
    title: record.state.title,
    who: ownerIn(record.state, context),
  });
  const { people, partnership } = context;
  return {
    news: isNews(week),
    people,
    clause: tell('action.digest.clause', {
      finished: finished.length,
      due: due.length,
      late: late.length,
    }),
    lines: [
      {
        head: tell('action.digest.finished', { count: finished.length }),
        parts: finished.map((record) => tell('action.digest.finished-one', defined(named(record)))),
      },
      {
        head: tell('action.digest.due', { count: due.length }),
        parts: due.map((record) =>
          tell('action.digest.due-one', defined({ ...named(record), due: record.state.due ?? '' })),
        ),
      },
      {
        head: tell('action.digest.late', { count: late.length }),
        parts: late.map((record) =>
          tell('action.digest.late-one', {
            ref: refIn(record),
            title: record.state.title,
            due: record.state.due ?? '',
            owned: record.state.owner !== undefined,
          }),
        ),
      },
    ],
    offers: [
      { label: say('label.all-actions', {}), ask: { ask: 'action.list', in: partnership.id } },
    ],
  };
};

/** What a partnership's digest of the week says of its actions. */
export const actionDigest = async (request: DigestRequest): Promise<DigestPart> => {
  const { programme, store, partnership, day, place, now } = request;
  const week = await weekOf(store, programme, partnership.id, day);
  const told = [...week.finished, ...week.due, ...week.late].map(({ state }) => state);
  const needs = { people: namedIn(told, partnership.state) };
  const { people } = await loadNeeds(needs, { store, programme });
  return weekPart(week, contextOf(partnership, people, place, now));
};
