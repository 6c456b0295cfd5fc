import { say } from '../../language/saying.ts';
import type { Context } from '../../model/context.ts';
import type { Day } from '../../model/ids.ts';
import type { Reply } from '../../model/offer.ts';
import type { Stored } from '../../model/record.ts';
import type { InPause } from '../../model/stops.ts';
import { within } from '../../subject/require.ts';
import { refIn, shownIn } from '../../subject/thing.ts';
import { newestMeetings } from './decide/about.ts';
import type { Meeting } from './meeting.ts';
import { offers, thingOf } from './offers.ts';
import { orderOf } from './shapes.ts';
import { isSet, startOf } from './steps.ts';

/** The first of these that falls into a pause, and whether it is to be; `after` the one that was asked about before. */
export const askedInPause = (
  records: Iterable<Stored>,
  context: Context,
  until: Day,
  after = '',
): Reply | undefined => {
  const partnership = within(context);
  const all = [...records]
    .filter((one): one is Stored<Meeting> => one.kind === 'meeting')
    .filter(({ id }) => id.startsWith(`${partnership.id}/`))
    .map((one) => ({ one, order: orderOf(one.state, one.id) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1));
  const before = all.find(({ one }) => refIn(one) === after)?.order ?? '';
  const inside = all
    .filter(({ order }) => order > before)
    .map(({ one }) => one)
    .filter(({ state }) => isSet(state) && startOf(state) > context.now && state.day < until);
  const [record] = inside;
  if (!record) return undefined;
  const ref = shownIn(record, partnership, context.where.place);
  const thing = thingOf(record, refIn(record), partnership, ref);
  const { title, day, time } = record.state;
  const left = inside.length - 1;
  return {
    saying: say('meeting.in-pause', { ref, title, day, time, left }),
    offers: [offers.keepInPause(thing), offers.cancelInPause(thing)],
  };
};

/** Meetings inside a pause are asked about one by one. */
export const inPause: InPause = {
  needs: newestMeetings,
  first: (context, { records }, until) => askedInPause(records.values(), context, until),
};
