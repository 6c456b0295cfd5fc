import { defined } from '../lib/defined.ts';
import type { Context, Numbers } from '../model/context.ts';
import type { Reading } from '../model/feature.ts';
import { type Day, type PartnershipId, type ProgrammeId, partnershipIdOf } from '../model/ids.ts';
import type { Locale } from '../model/locale.ts';
import type { Store } from '../ports/store.ts';
import { openList } from './action/kind.ts';
import { nextMeetingLine } from './meeting/gather.ts';

/** Where features meet: what one says of another. */

/** The short facts that a partnership's own card shows of its actions. */
export const numbersOf = async (
  programme: ProgrammeId,
  partnership: PartnershipId,
  day: Day,
  locale: Locale,
  store: Store,
): Promise<Numbers> => {
  const [open, overdue, nextMeeting] = await Promise.all([
    store.count(programme, openList(partnership)),
    store.count(programme, openList(partnership), day),
    nextMeetingLine(store, programme, partnership, { locale, year: true }),
  ]);
  return { open, overdue, ...defined({ nextMeeting }) };
};

/** The numbers of the partnership in question. */
export const numbersIn = async (context: Context, read: Reading): Promise<Numbers> => {
  const { partnership, programme, today: day } = context;
  if (!partnership) return { open: 0, overdue: 0 };
  return numbersOf(programme, partnershipIdOf(partnership.id), day, context.locale, read.store);
};
