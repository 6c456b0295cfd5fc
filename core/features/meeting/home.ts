import { today } from '../../calendar/days.ts';
import { loadRecords } from '../../engine/load.ts';
import { say } from '../../language/saying.ts';
import type { CountFew } from '../../model/figures.ts';
import type { HomePart, HomeRequest } from '../../model/home.ts';
import { itemId } from '../../model/items.ts';
import type { MineRow } from '../../model/mine.ts';
import type { Stored } from '../../model/record.ts';
import { homePart } from '../../subject/home-part.ts';
import { refIn, shownIn } from '../../subject/thing.ts';
import { ahead } from './gather.ts';
import type { Meeting } from './meeting.ts';
import { countedSeat, rowOf } from './mine.ts';
import { offers, thingOf } from './offers.ts';
import { comingList } from './shapes.ts';
import { isSet } from './steps.ts';

/** As many as stand on Home. */
const shown = 3;

/** The next meeting of each partnership, the soonest first: their places on the lists tell which are read. */
export const meetingHome = async (request: HomeRequest): Promise<HomePart | undefined> => {
  const { homes, context, read, late } = request;
  const { me, programme, where } = context;
  const found = await Promise.all(
    homes.map(async (home) => {
      const list = comingList(home.id);
      const { ids, places } = await read.store.listed(programme, list, { limit: ahead });
      const [id] = ids;
      return id === undefined ? [] : [{ id, at: places[0] ?? '', home }];
    }),
  );
  const soonest = found
    .flat()
    .sort((one, other) => (one.at < other.at ? -1 : 1))
    .slice(0, shown);
  const seats = soonest.flatMap(({ id, home }) => {
    const seat = countedSeat(home, me);
    return seat ? [itemId(id, seat.id)] : [];
  });
  const [meetings, said] = await Promise.all([
    loadRecords(
      late,
      programme,
      soonest.map(({ id }) => id),
    ),
    loadRecords(read.store, programme, seats),
  ]);
  const rows = soonest.flatMap(({ id, home }): MineRow[] => {
    const next = meetings.get(id) as Stored<Meeting> | undefined;
    if (next?.kind !== 'meeting' || !isSet(next.state)) return [];
    const seat = countedSeat(home, me);
    const time = next.state.time;
    if (seat) return [{ ...rowOf(next, home, said.get(itemId(id, seat.id)), context), time }];
    const ref = shownIn(next, home, where.place);
    const { title, day: due } = next.state;
    const show = offers.show(thingOf(next, refIn(next), home, ref));
    return [{ ref, title, due, day: 'meets', time, offers: [show] }];
  });
  if (rows.length === 0) return undefined;
  return homePart(
    {
      rank: 30,
      said: say('home.meetings-said', {
        meetings: rows.length,
        title: rows[0]?.title ?? '',
        day: rows[0]?.due ?? context.today,
      }),
      title: say('home.meetings', {}),
      rows,
      none: say('home.meetings', {}),
    },
    context,
  );
};

/** The day of the next meeting, out of its place on the list. */
export const meetingFew: CountFew = async ({ programme, partnership }, store) => {
  const { places } = await store.listed(programme, comingList(partnership.id), { limit: ahead });
  const [first] = places;
  return first === undefined
    ? {}
    : { meeting: today(first.slice(0, first.indexOf('/')), partnership.state.zone) };
};
