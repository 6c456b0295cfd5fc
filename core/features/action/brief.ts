import { addDays } from '../../calendar/days.ts';
import type { Brief } from '../../model/brief.ts';
import type { BriefAsked, CountBrief } from '../../model/figures.ts';
import type { Store } from '../../ports/store.ts';
import { loadActions } from './gather.ts';
import { openList } from './shapes.ts';

/** Days ahead within which it is counted what goes late: until the brief is counted anew, and a holiday more. */
const ahead = 9;
/** Enough for nearly any; where there are more, each day is counted by itself. */
const most = 100;

const dayByDay = async (
  { programme, partnership, day }: BriefAsked,
  store: Store,
): Promise<Brief['soon']> => {
  const days = Array.from({ length: ahead + 1 }, (_, index) => addDays(day, index));
  const before = await Promise.all(
    days.map((one) => store.count(programme, openList(partnership.id), one)),
  );
  return days.slice(0, -1).map((one, index) => {
    const count = (before[index + 1] ?? 0) - (before[index] ?? 0);
    return { day: one, count };
  });
};

/** How many actions are open and how many late, and how many more on each of the days that come. */
export const actionBrief: CountBrief = async (asked, store) => {
  const { programme, partnership, day } = asked;
  const list = openList(partnership.id);
  const page = { limit: most, after: day, before: addDays(day, ahead) };
  const [open, late, coming] = await Promise.all([
    store.count(programme, list),
    store.count(programme, list, day),
    store.listed(programme, list, page),
  ]);
  if (coming.next !== undefined) return { open, late, soon: await dayByDay(asked, store) };
  const counts = new Map<string, number>();
  for (const { state } of await loadActions(store, programme, coming.ids))
    if (state.due !== undefined) counts.set(state.due, (counts.get(state.due) ?? 0) + 1);
  return { open, late, soon: [...counts].map(([on, count]) => ({ day: on, count })) };
};
