import { today } from '../calendar/days.ts';
import type { Context } from '../model/context.ts';
import type { FeatureIn } from '../model/feature-in.ts';
import type { HomePart, HomeRequest } from '../model/home.ts';
import type { Store } from '../ports/store.ts';
import { readingLate } from './glance.ts';

/** What one partnership comes to, as far as a glance tells it. */
const fewFrom =
  (parts: readonly FeatureIn[], { now, programme }: Context, store: Store): HomeRequest['few'] =>
  async (partnership) => {
    const day = today(now, partnership.state.zone);
    const asked = { programme, partnership, day, now };
    const told = await Promise.all(parts.map(({ few }) => (few ? few(asked, store) : {})));
    return told.some((one) => !one) ? undefined : Object.assign({}, ...told);
  };

/** As many as the table gives at once. */
const mostBriefs = 100;

/** Every feature's part of somebody's Home, in the order in which they stand. */
export const homeFrom = async (
  parts: readonly FeatureIn[],
  request: Pick<HomeRequest, 'person' | 'homes' | 'context' | 'read' | 'turned'>,
): Promise<HomePart[]> => {
  const { homes, context, read } = request;
  const late = readingLate(read.store);
  const ids = homes.slice(0, mostBriefs).map(({ id }) => id);
  const briefs = ids.length > 0 ? await late.briefs(context.programme, ids) : new Map();
  const few = fewFrom(parts, context, read.store);
  const found = await Promise.all(
    parts.map(({ home }) => home?.({ ...request, late, briefs, few })),
  );
  return found.filter((one) => one !== undefined).sort((one, other) => one.rank - other.rank);
};
