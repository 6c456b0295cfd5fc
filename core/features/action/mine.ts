import { say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { MineRequest, MineRow } from '../../model/feature-in.ts';
import { refOf } from '../../model/ids.ts';
import { shownRef } from '../../subject/names.ts';
import { nudgeItems } from './gather.ts';
import { offers, thingOf } from './offers.ts';
import { isLive } from './steps.ts';

/** Somebody's open actions, as they stand among their own things. */
export const actionRows = async ({ person, context, read }: MineRequest): Promise<MineRow[]> => {
  const { locale, programme, today, where } = context;
  const items = await nudgeItems(read.store, programme, person, today);
  return items
    .filter(({ record }) => isLive(record.state))
    .map(({ record, partnership }) => {
      const ref = refOf(record.id) ?? '';
      const shown = shownRef(ref, partnership.state, where.place);
      const thing = thingOf(record, ref, partnership, shown);
      const blocked = record.state.standing.is === 'blocked';
      return {
        ref: shown,
        title: record.state.title,
        ...defined({
          due: record.state.due,
          state: blocked ? sentence(say('mine.blocked', {}), locale) : undefined,
        }),
        offers: blocked
          ? [offers.unblock(thing), offers.done(thing)]
          : [offers.done(thing), offers.newDate(thing)],
      };
    });
};
