import { say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { Context } from '../../model/context.ts';
import type { MineRequest, MineRow } from '../../model/mine.ts';
import { shownIn } from '../../subject/thing.ts';
import { ownItems } from './gather.ts';
import { offers, thingOf } from './offers.ts';
import { isLate, isLive } from './steps.ts';
import type { NudgeItem } from './view/nudge.ts';
import { namingOf } from './view/parts.ts';

/** Of somebody's actions those that are open, as they stand among their own things. */
export const rowsOf = (
  items: readonly NudgeItem[],
  { locale, today, where }: Pick<Context, 'locale' | 'today' | 'where'>,
): MineRow[] =>
  items
    .filter(({ record }) => isLive(record.state))
    .map(({ record, partnership, part }) => {
      const shown = shownIn(record, partnership, where.place);
      const thing = thingOf(record, partnership, shown);
      const blocked = record.state.standing.is === 'blocked';
      const late = isLate(record.state, today);
      return {
        names: namingOf(record),
        ref: shown,
        title: record.state.title,
        ...defined({
          due: record.state.due,
          state: blocked
            ? sentence(say('mine.blocked', {}), locale)
            : late
              ? sentence(say('mine.late', {}), locale)
              : undefined,
          mark: blocked ? ('blocked' as const) : late ? ('late' as const) : undefined,
        }),
        offers:
          part === 'asked'
            ? [offers.take(thing), offers.done(thing)]
            : blocked
              ? [offers.unblock(thing), offers.done(thing)]
              : [offers.done(thing), offers.newDate(thing)],
      };
    });

/** Somebody's open actions, as they stand among their own things. */
export const actionRows = async ({ person, context, read }: MineRequest): Promise<MineRow[]> => {
  const { programme, today } = context;
  return rowsOf(await ownItems(read.store, programme, person, today), context);
};
