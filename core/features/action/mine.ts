import { say, sentence } from '../../language/saying.ts';
import { defined } from '../../lib/defined.ts';
import type { MineRequest, MineRow } from '../../model/feature-in.ts';
import { shownIn } from '../../subject/thing.ts';
import { ownItems } from './gather.ts';
import { offers, thingOf } from './offers.ts';
import { isLive } from './steps.ts';
import { namingOf } from './view/parts.ts';

/** Somebody's open actions, as they stand among their own things. */
export const actionRows = async ({ person, context, read }: MineRequest): Promise<MineRow[]> => {
  const { locale, programme, today, where } = context;
  const items = await ownItems(read.store, programme, person, today);
  return items
    .filter(({ record }) => isLive(record.state))
    .map(({ record, partnership, part }) => {
      const shown = shownIn(record, partnership, where.place);
      const thing = thingOf(record, partnership, shown);
      const blocked = record.state.standing.is === 'blocked';
      return {
        names: namingOf(record),
        ref: shown,
        title: record.state.title,
        ...defined({
          due: record.state.due,
          state: blocked ? sentence(say('mine.blocked', {}), locale) : undefined,
        }),
        offers:
          part === 'asked'
            ? [offers.take(thing), offers.done(thing)]
            : blocked
              ? [offers.unblock(thing), offers.done(thing)]
              : [offers.done(thing), offers.newDate(thing)],
      };
    });
};
