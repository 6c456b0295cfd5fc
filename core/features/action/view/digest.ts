import { addDays, morning } from '../../../calendar/days.ts';
import { contextOf } from '../../../engine/card-context.ts';
import { loadNeeds } from '../../../engine/load.ts';
import { say } from '../../../language/saying.ts';
import { defined } from '../../../lib/defined.ts';
import type { CardContext } from '../../../model/context.ts';
import type { DigestPart, DigestRequest } from '../../../model/feature-out.ts';
import type { Day } from '../../../model/ids.ts';
import type { Stored } from '../../../model/record.ts';
import { called, teller } from '../../../subject/names.ts';
import { refIn } from '../../../subject/thing.ts';
import { marked } from '../../../view/mark.ts';
import type { Action } from '../action.ts';
import { type Week, weekOf } from '../gather.ts';
import { namedIn } from '../naming.ts';
import { nameIt, ownerIn } from './parts.ts';

/** Told in both of the digests before, the earlier of which was on that day, and not touched since. */
const wasTold =
  (first: Day) =>
  ({ state: { due, last, clock } }: Stored<Action>): boolean =>
    due !== undefined && due < first && last.at < morning(first, clock.zone);

/**
 * The actions in a partnership's digest of the week (rules: Monday digest): finished first; names
 * stand beside what is due, never beside what is late. What was late in the two before is a number.
 */
export const weekPart = (
  week: Week,
  context: CardContext,
  told: readonly Day[] = [],
): DigestPart => {
  const { finished, due, late, monday } = week;
  const tell = teller(context.locale);
  const [first, last] = told;
  const before = first !== undefined && last !== undefined ? late.filter(wasTold(first)) : [];
  const listed = late.filter((one) => !before.includes(one));
  // What is late since the last one stands before what was told in it.
  const fresh = listed.filter(({ state }) => (state.due ?? '') >= (last ?? ''));
  const asBefore =
    before.length === 0
      ? undefined
      : tell('action.digest.as-before', {
          count: before.length,
          ...(last !== undefined && last < addDays(monday, -7) ? { since: last } : {}),
        });
  const parts = (record: Stored<Action>) => ({
    ref: refIn(record),
    title: record.state.title,
    who: ownerIn(record.state, context),
  });
  const { people, partnership } = context;
  const news = finished.length + due.length + late.length > 0;
  return {
    news,
    people,
    ...(news
      ? {
          figures: [
            marked('done', tell('action.digest.done', { count: finished.length })),
            marked('open', tell('action.digest.coming', { count: due.length })),
            marked('late', tell('action.digest.past', { count: late.length })),
          ].join(' · '),
          clause: tell(
            'action.digest.clause',
            defined({
              finished: finished.length,
              due: due.length,
              late: late.length,
              before: asBefore,
            }),
          ),
        }
      : {}),
    lines: [
      {
        changed: true,
        head: tell('action.digest.finished', { count: finished.length }),
        parts: finished.map((record) =>
          nameIt(record, tell('action.digest.finished-one', defined(parts(record)))),
        ),
      },
      {
        head: tell('action.digest.due', { count: due.length }),
        parts: due.map((record) =>
          nameIt(
            record,
            tell(
              'action.digest.due-one',
              defined({ ...parts(record), due: record.state.due ?? '' }),
            ),
          ),
        ),
      },
      defined({
        head: tell('action.digest.late', { count: late.length }),
        before: asBefore,
        parts: [...fresh, ...listed.filter((one) => !fresh.includes(one))].map((record) =>
          nameIt(
            record,
            tell('action.digest.late-one', {
              ref: refIn(record),
              title: record.state.title,
              due: record.state.due ?? '',
              owned: record.state.owner !== undefined,
            }),
          ),
        ),
      }),
    ],
    offers: [
      ...(before.length > 0
        ? [
            {
              label: say(before.length === 1 ? 'label.show' : 'label.action.show-them', {}),
              about: tell('action.digest.them', { where: called(partnership.state) }),
              ask: { ask: 'action.list', in: partnership.id, filter: 'overdue' },
            } as const,
          ]
        : []),
      { label: say('label.all-actions', {}), ask: { ask: 'action.list', in: partnership.id } },
    ],
  };
};

/** What a partnership's digest of the week says of its actions. */
export const actionDigest = async (request: DigestRequest): Promise<DigestPart> => {
  const { programme, store, partnership, day, place, now, told: before } = request;
  const week = await weekOf(store, programme, partnership.id, day);
  const told = [...week.finished, ...week.due, ...week.late].map(({ state }) => state);
  const needs = { people: namedIn(told, partnership.state) };
  const { people } = await loadNeeds(needs, { store, programme });
  return weekPart(week, contextOf(partnership, people, place, now), before);
};
