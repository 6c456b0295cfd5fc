import { loadRecords } from '../../engine/load.ts';
import { say, sentence } from '../../language/saying.ts';
import type { Context, StoredPartnership } from '../../model/context.ts';
import { itemId } from '../../model/items.ts';
import type { MineRequest, MineRow } from '../../model/mine.ts';
import type { Stored } from '../../model/record.ts';
import { askedOf, isVoting, type Seat, seatOf } from '../../subject/seats.ts';
import { refIn, shownIn } from '../../subject/thing.ts';
import { coming } from './gather.ts';
import type { Meeting } from './meeting.ts';
import { offers, thingOf } from './offers.ts';
import type { Rsvp } from './rsvp.ts';
import { saysNow } from './tally.ts';

/** The seat of somebody whose coming is counted; undefined for whoever only looks on. */
export const countedSeat = (home: StoredPartnership, me: Context['me']): Seat | undefined => {
  const seat = seatOf(home.state, me);
  return seat && isVoting(seat) && askedOf(seat) === me ? seat : undefined;
};

/** A meeting as it stands among somebody's own things, with what their seat says of it. */
export const rowOf = (
  next: Stored<Meeting>,
  home: StoredPartnership,
  said: Stored | undefined,
  { locale, where }: Pick<Context, 'locale' | 'where'>,
): MineRow => {
  const says = saysNow((said as Stored<Rsvp> | undefined)?.state, next.state);
  const ref = shownIn(next, home, where.place);
  const thing = thingOf(next, refIn(next), home, ref);
  return {
    names: { record: next.id, title: next.state.title },
    ref,
    title: next.state.title,
    due: next.state.day,
    day: 'meets',
    state: sentence(say('meeting.mine-row', { says }), locale),
    offers:
      says === 'coming'
        ? [offers.apologies(thing)]
        : says === 'apologies'
          ? [offers.attending(thing)]
          : [offers.attending(thing), offers.apologies(thing)],
  };
};

/** The next meeting of each partnership in which somebody has a seat, with what that seat says. */
export const meetingRows = async ({ homes, context, read }: MineRequest): Promise<MineRow[]> => {
  const { store } = read;
  const { me, programme } = context;
  const rowsIn = async (home: StoredPartnership): Promise<MineRow[]> => {
    const seat = countedSeat(home, me);
    const [next] = seat ? await coming(store, programme, home.id) : [];
    if (!seat || !next) return [];
    const item = itemId(next.id, seat.id);
    const said = (await loadRecords(store, programme, [item])).get(item);
    return [rowOf(next, home, said, context)];
  };
  return (await Promise.all(homes.map(rowsIn))).flat();
};
